package imr.query;

import imr.field.Field;
import imr.field.Labels;
import imr.field.Sense;
import imr.query.PlainWords.Span;
import imr.query.WordInterpreter.Meaning;
import imr.query.WordInterpreter.Run;
import imr.vocabulary.Procedure;
import imr.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads an operation that only says when a treatment is given: `postop PT` and `PT after knee
/// surgery` ask for therapy around an operation, not for the operation. Immutable and thread-safe.
final class OperationContext {
  private static final Pattern BEFORE = PlainWords.Reader.RULES.pattern("around-operation");
  private static final String SURGERY = "Surgery";

  /// What serves an operation, in the category of operations.
  private static final String ADJUNCT = "Adjunct Surgical Services";

  private final Vocabulary vocabulary;
  private final Sense around;

  OperationContext(Vocabulary vocabulary, Labels labels) {
    this.vocabulary = vocabulary;
    String id = "perioperative";
    around = new Sense(Field.SERVICE, id, labels.of(Field.SERVICE, id), List.of(), null);
  }

  /// The meanings, those of operations that only say when replaced by the kind of service. Where
  /// nothing but an operation is asked for, "preoperative" is a word like others.
  ///
  /// @param ignored where words such as "after" before such an operation are added
  List<Meaning> read(List<Meaning> meanings, List<Run> runs, List<Span> ignored) {
    boolean serves = meanings.stream().anyMatch(m -> isTreatment(m) && !isOperation(m));
    List<Meaning> read = new ArrayList<>();
    for (Meaning meaning : meanings) {
      Span lead = serves && isOperation(meaning) ? lead(meaning, runs) : null;
      if (lead != null) {
        ignored.add(lead);
        read.add(Meaning.of(List.of(around), meaning.start(), meaning.end()));
      } else if (serves || !isTyped(meaning)) {
        read.add(meaning);
      }
    }
    return read;
  }

  private boolean isTyped(Meaning meaning) {
    return meaning.senses().stream()
        .anyMatch(s -> s.field() == Field.SERVICE && s.value().equals(around.value()));
  }

  private static boolean isTreatment(Meaning meaning) {
    return QueryUnit.KINDS.contains(meaning.field());
  }

  private boolean isOperation(Meaning meaning) {
    return meaning.senses().stream()
        .allMatch(sense ->
            switch (sense.field()) {
              case CATEGORY -> sense.value().equals(SURGERY);
              case PROCEDURE -> isOperation(vocabulary.procedure(sense.value()));
              default -> false;
            });
  }

  private static boolean isOperation(@Nullable Procedure procedure) {
    return procedure != null
        && procedure.category().equals(SURGERY)
        && !procedure.subcategory().equals(ADJUNCT);
  }

  /// The word before an operation by which it only says when, null if there is none.
  private static @Nullable Span lead(Meaning meaning, List<Run> runs) {
    for (Run run : runs) {
      int at = meaning.start() - run.start();
      if (at >= 0 && meaning.end() <= run.start() + run.text().length()) {
        Matcher m = BEFORE.matcher(run.text().substring(0, at));
        return m.find()
            ? new Span(run.start() + m.start("lead"), run.start() + m.end("lead"))
            : null;
      }
    }
    return null;
  }
}
