package imr.query;

import imr.field.Field;
import imr.field.FieldFilter;
import imr.field.FieldValues;
import imr.field.Labels;
import imr.field.SearchException;
import imr.field.Sense;
import imr.query.QueryUnit.Choice;
import imr.query.QueryUnit.Meant;
import imr.query.QueryUnit.Plain;
import imr.query.TextPattern.Form;
import imr.query.WordInterpreter.Understood;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Builds the nodes and filters of one query and records how it was read. Use each instance once.
final class QueryBuilder {
  static final List<Field> TEXTS = List.of(Field.REQUEST, Field.RATIONALE, Field.SUMMARY);
  private static final List<Field> ISSUE_TEXTS = List.of(Field.REQUEST, Field.RATIONALE);

  /// Fields that partial matches must meet too: they say which decisions are meant, not what about.
  private static final Set<Field> BINDING =
      EnumSet.of(
          Field.OUTCOME,
          Field.LETTER_OUTCOME,
          Field.CASE,
          Field.DECIDED,
          Field.INJURED,
          Field.DENIED,
          Field.RECEIVED,
          Field.ASSIGNED);

  private final String q;
  private final @Nullable WordInterpreter interpreter;
  private final Synonyms synonyms;
  private final FieldValues values;
  private final PatternReader patterns;
  private final InterpretationNotes reading;
  private final List<QueryNode> evidence = new ArrayList<>();
  private final List<QueryNode> concepts = new ArrayList<>();

  private final PartialQuery partial;
  private Understood understood = Understood.empty();
  private @Nullable FieldFilter treatment;

  /// @param interpreter interprets plain words; null to search them as text
  QueryBuilder(
      String q,
      @Nullable WordInterpreter interpreter,
      Synonyms synonyms,
      FieldValues values,
      Labels labels) {
    this.q = q;
    this.synonyms = synonyms;
    this.interpreter = interpreter;
    this.values = values;
    patterns = new PatternReader(q);
    reading = new InterpretationNotes(q, labels);
    partial = new PartialQuery(q, interpreter == null ? Synonyms.none() : synonyms, patterns);
  }

  /// Builds the query.
  ///
  /// @param partials whether partial matches are allowed
  QueryLanguage.Read read(@Nullable QuerySyntax syntax, List<String> notes, boolean partials) {
    QueryConditions conditions = new QueryConditions();
    if (syntax != null) {
      if (interpreter != null) {
        understood = interpreter.read(WordRuns.of(syntax, q));
      }
      conditions(syntax, false, conditions);
      evidence.addAll(understood.evidence());
      understood.notes().forEach(reading::note);
    }
    return new QueryLanguage.Read(
        QueryNode.all(conditions.nodes()),
        evidence,
        conditions.filters(),
        conditions.bindingFilters(),
        partials ? conditions.partial(partial.ranking()) : null,
        concepts,
        treatment,
        partials ? partial.vague(conditions, understood.vague(), reading) : null,
        reading.interpretation(
            QueryText.of(conditions.filters(), conditions.nodes()),
            conditions.fields(),
            notes,
            conditions.opposed(),
            understood));
  }

  private void conditions(QuerySyntax syntax, boolean excluded, QueryConditions to) {
    switch (syntax) {
      case QuerySyntax.All(var parts) -> {
        List<QuerySyntax> words = new ArrayList<>();
        for (QuerySyntax part : parts) {
          if (WordRuns.isPlain(part)) {
            words.add(part);
          } else {
            run(words, excluded, to);
            words.clear();
            conditions(part, excluded, to);
          }
        }
        run(words, excluded, to);
      }
      case QuerySyntax.Group(var of, var _, var _) -> conditions(of, excluded, to);
      case QuerySyntax.Without(var of, var not, var _, var _) -> {
        of.forEach(o -> conditions(o, excluded, to));
        to.binding(new QueryNode.Not(node(not, true)));
      }
      case QuerySyntax.Filter f -> {
        FieldFilter filter = known(f);
        reading.typed(filter, f, excluded);
        to.filter(filter, true);
      }
      case QuerySyntax.Word _ -> run(List.of(syntax), excluded, to);
      case QuerySyntax.Any(var parts) -> {
        if (WordRuns.isPlain(syntax)) {
          run(List.of(syntax), excluded, to);
        } else {
          if (parts.stream().anyMatch(p -> p instanceof QuerySyntax.Without)) {
            reading.widens();
          }
          to.add(new QueryNode.Any(parts.stream().map(p -> node(p, excluded)).toList()));
        }
      }
      case QuerySyntax.Scoped(var in, var form, var of, var _, var _) ->
          scoped(in, form, of, excluded, to);
      case QuerySyntax.Quoted _, QuerySyntax.Near _ ->
          text(List.of(), Form.STEM, syntax, excluded, to);
    }
  }

  /// Reads `rationale:(a b OR c)`. The field applies to each word.
  private void scoped(
      List<Field> in, Form form, QuerySyntax of, boolean excluded, QueryConditions to) {
    switch (of) {
      case QuerySyntax.All(var parts) -> parts.forEach(p -> scoped(in, form, p, excluded, to));
      case QuerySyntax.Any(var parts) -> {
        List<QueryNode> nodes = new ArrayList<>();
        for (QuerySyntax part : parts) {
          QueryConditions inner = new QueryConditions();
          scoped(in, form, part, excluded, inner);
          nodes.add(inner.node());
        }
        to.add(new QueryNode.Any(nodes));
      }
      case QuerySyntax.Group(var inner, var _, var _) -> scoped(in, form, inner, excluded, to);
      case QuerySyntax.Without(var kept, var not, var _, var _) -> {
        kept.forEach(k -> scoped(in, form, k, excluded, to));
        QueryConditions inner = new QueryConditions();
        scoped(in, form, not, true, inner);
        to.binding(new QueryNode.Not(inner.node()));
      }
      case QuerySyntax.Filter _ -> conditions(of, excluded, to);
      case QuerySyntax.Scoped(var inner, var printed, var more, var _, var _) ->
          scoped(
              inner.isEmpty() ? in : inner,
              form == Form.PRINTED ? form : printed,
              more,
              excluded,
              to);
      case QuerySyntax.Word _, QuerySyntax.Quoted _, QuerySyntax.Near _ ->
          text(in, form, of, excluded, to);
    }
  }

  private void text(
      List<Field> in, Form form, QuerySyntax at, boolean excluded, QueryConditions to) {
    if (!excluded) {
      reading.word(q.substring(at.start(), at.end()), at.start(), at.end());
    }
    PatternReader.Read read = patterns.read(at, form);
    List<Field> named = read.in().isEmpty() ? in : List.copyOf(read.in());
    List<Field> texts = named.isEmpty() ? TEXTS : named;
    read.patterns().forEach(p -> add(new QueryNode.Text(p, texts), excluded, to));
  }

  private FieldFilter known(QuerySyntax.Filter typed) {
    FieldFilter filter = new FieldFilter(typed.field(), typed.values());
    try {
      return values.known(filter);
    } catch (SearchException.BadRequest e) {
      FieldFilter nearest = values.nearest(filter);
      String mended = nearest == null ? "" : QueryText.of(List.of(nearest), List.of());
      throw new SearchException.BadQuery(
          String.valueOf(e.getMessage()),
          q,
          typed.start(),
          typed.end(),
          (q.substring(0, typed.start()) + mended + q.substring(typed.end())).strip());
    }
  }

  private QueryNode node(QuerySyntax syntax, boolean excluded) {
    QueryConditions conditions = new QueryConditions();
    conditions(syntax, excluded, conditions);
    return conditions.node();
  }

  private void run(List<QuerySyntax> parts, boolean excluded, QueryConditions to) {
    if (parts.isEmpty()) {
      return;
    }
    List<List<QueryUnit>> segments = WordRuns.segments(parts, understood, interpreter != null);
    if (!segments.isEmpty()) {
      QueryUnit.joined(segments).forEach(unit -> unit(unit, excluded, to));
    }
  }

  private void unit(QueryUnit unit, boolean excluded, QueryConditions to) {
    switch (unit) {
      case Plain(var word, var start, var end) -> {
        boolean not = excluded || understood.exceptions().stream().anyMatch(e -> e.end() == start);
        if (!not) {
          reading.word(word, start, end);
        }
        QueryNode node = expanded(patterns.word(word, Form.STEM, start), word);
        if (not && !excluded) {
          to.binding(new QueryNode.Not(node));
        } else if (onlyRanks(excluded)) {
          evidence.add(node);
        } else {
          add(node, excluded, to);
          if (!excluded) {
            partial.word(word, node);
          }
        }
      }
      case QueryUnit.Phrase(var named) -> named(named, excluded, to);
      case Meant meant -> meant(meant, excluded, to);
      case Choice(var choices) -> {
        List<QueryNode> nodes = new ArrayList<>();
        for (List<QueryUnit> choice : choices) {
          QueryConditions inner = new QueryConditions();
          choice.forEach(u -> unit(u, excluded, inner));
          nodes.add(inner.node());
        }
        to.add(new QueryNode.Any(nodes));
      }
    }
  }

  /// A phrase, or any of the words that letters use for it.
  private void named(PlainWords.Named named, boolean excluded, QueryConditions to) {
    if (!excluded) {
      reading.word(named.text(), named.start(), named.end());
      reading.expansion(new Interpretation.Expansion(named.text(), named.means()));
    }
    QueryNode node = PartialQuery.any(named);
    if (!excluded) {
      partial.phrase(named, node);
    }
    if (onlyRanks(excluded)) {
      evidence.add(node);
    } else {
      add(node, excluded, to);
    }
  }

  private void meant(Meant meant, boolean excluded, QueryConditions to) {
    boolean not = excluded || meant.excluded();
    reading.understood(meant, not);
    QueryNode coded = new QueryNode.Coded(meant.filter());
    if (meant.excluded() && !excluded) {
      to.binding(new QueryNode.Not(coded));
      return;
    }
    if (!excluded) {
      if (QueryUnit.KINDS.contains(meant.field()) && (treatment == null || isNarrower(meant))) {
        treatment = meant.filter();
      }
      List<QueryNode> said =
          meant.meanings().stream()
              .flatMap(m -> m.senses().stream())
              .flatMap(s -> mentions(s).stream())
              .toList();
      evidence.addAll(said);
      if (!BINDING.contains(meant.field())) {
        List<QueryNode> concept = new ArrayList<>(said);
        concept.add(coded);
        concepts.add(new QueryNode.Any(concept));
        partial.meant(meant, said, coded);
      }
    }
    if (meant.field() != Field.CASE && onlyRanks(excluded)) {
      evidence.add(coded);
    } else {
      to.filter(meant.filter(), BINDING.contains(meant.field()));
    }
  }

  /// A procedure is what is asked for, more than a class of procedures.
  private boolean isNarrower(Meant meant) {
    return meant.field() == Field.PROCEDURE
        && treatment != null
        && treatment.field() != Field.PROCEDURE;
  }

  /// Whether what else is asked only ranks: all issues of a letter that is named are found.
  private boolean onlyRanks(boolean excluded) {
    return !excluded && understood.namesCase();
  }

  /// The word or one of its other names.
  private QueryNode expanded(TextPattern pattern, String word) {
    List<String> others = interpreter == null ? List.of() : synonyms.of(word);
    if (!others.isEmpty()) {
      reading.expansion(new Interpretation.Expansion(word, others));
    }
    return PartialQuery.either(pattern, others);
  }

  private void add(QueryNode node, boolean excluded, QueryConditions to) {
    if (!excluded) {
      concepts.add(node);
    }
    to.add(node);
  }

  /// Phrases with which letters express a meaning.
  private static List<QueryNode> mentions(Sense sense) {
    return sense.mentions().isEmpty()
        ? List.of()
        : List.of(
            new QueryNode.Best(
                sense.mentions().stream()
                    .map(words -> QueryNode.words(words, ISSUE_TEXTS))
                    .toList()));
  }
}
