package imr.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import imr.engine.Facet;
import imr.engine.Hit;
import imr.field.IssueValues;
import imr.field.Labels;
import imr.json.Json;
import imr.letter.Issue;
import imr.query.Interpretation;
import imr.research.Citation;
import imr.search.Advice;
import imr.search.SearchResponse;
import imr.text.Passage;
import java.time.LocalDate;
import java.util.List;

/// A search's answer in the documented JSON. Immutable, so safe to share.
public final class SearchJson {

  private final Labels labels;

  public SearchJson(Labels labels) {
    this.labels = labels;
  }

  /// The answer as one line.
  public String write(SearchResponse response) {
    return Json.write(tree(response));
  }

  ObjectNode tree(SearchResponse response) {
    ObjectNode root = Json.object();
    root.put("query", response.request().q());
    root.set("interpretation", interpretation(response.interpretation()));
    root.putObject("total")
        .put("issues", response.answer().issues())
        .put("letters", response.answer().letters())
        .put("partial", response.answer().partials());
    ObjectNode outcomes = root.putObject("outcomes");
    for (String outcome : List.of("overturned", "upheld", "partly-overturned")) {
      Long count = response.answer().outcomes().get(outcome);
      if (count != null) {
        outcomes.put(outcome, count);
      }
    }
    root.set("advice", advice(response.advice()));
    ArrayNode hits = root.putArray("hits");
    response.answer().hits().forEach(hit -> hits.add(hit(hit)));
    ArrayNode facets = root.putArray("facets");
    response.answer().facets().forEach(facet -> facets.add(facet(facet)));
    root.put("page", response.request().page());
    root.put("size", response.request().size());
    root.set(
        "receipt",
        receipt(response.receipt())
            .put("issues", response.answer().issues())
            .put("letters", response.answer().letters()));
    return root;
  }

  /// What an answer came from.
  static ObjectNode receipt(SearchResponse.Receipt receipt) {
    return Json.object()
        .put("fingerprint", receipt.fingerprint())
        .put("version", receipt.version())
        .put("at", receipt.at().toString())
        .put("query", receipt.query())
        .put("parsed", receipt.parsed())
        .put("syntheticLetters", receipt.synthetic());
  }

  private static ObjectNode interpretation(Interpretation read) {
    ObjectNode node = Json.object();
    for (Interpretation.Chip chip : read.chips()) {
      if (chip.excluded()) {
        continue;
      }
      ArrayNode values = node.withArray("/" + chip.field().id());
      boolean known = false;
      for (var value : values) {
        known |= value.asText().equals(chip.value());
      }
      if (!known) {
        values.add(chip.value());
      }
    }
    node.set("text", Json.tree(read.text()));
    node.set("notes", Json.tree(read.notes()));
    ArrayNode chips = node.putArray("chips");
    read.chips()
        .forEach(chip ->
            chips
                .addObject()
                .put("field", chip.field().id())
                .put("value", chip.value())
                .put("label", chip.label())
                .put("text", chip.text())
                .put("start", chip.start())
                .put("end", chip.end())
                .put("excluded", chip.excluded())
                .put("without", chip.without()));
    node.put("parsed", read.parsed());
    ArrayNode offers = node.putArray("offers");
    read.offers()
        .forEach(o ->
            offers
                .addObject()
                .put("message", o.message())
                .put("action", o.action())
                .put("query", o.query()));
    node.set("expansions", Json.tree(read.expansions()));
    return node;
  }

  private static ObjectNode advice(Advice advice) {
    ObjectNode node = Json.object();
    ArrayNode drops = node.putArray("drops");
    for (Advice.Drop drop : advice.drops()) {
      ObjectNode each = drops.addObject().put("label", drop.label()).put("query", drop.q());
      if (drop.filter() != null) {
        each.put("filter", drop.filter().field().id());
      }
      each.put("issues", drop.issues());
    }
    ArrayNode further = node.putArray("further");
    for (Advice.Further more : advice.further()) {
      further
          .addObject()
          .put("label", more.label())
          .put("query", more.q())
          .put("field", more.filter().field().id())
          .put("value", more.filter().values().getFirst())
          .put("issues", more.issues());
    }
    ArrayNode spellings = node.putArray("didYouMean");
    for (Advice.Spelling spelling : advice.spellings()) {
      spellings
          .addObject()
          .put("word", spelling.word())
          .put("meant", spelling.meant())
          .put("query", spelling.q());
    }
    return node;
  }

  static ObjectNode hit(Hit hit) {
    Issue issue = hit.issue();
    LocalDate decided = hit.letter().dates().decided();
    ObjectNode node = Json.object();
    node.put("id", hit.id());
    node.put(
        "caseNumber", hit.letter().caseNumber() == null ? null : hit.letter().caseNumber().value());
    node.put("issue", issue.number());
    node.put("decided", decided == null ? null : decided.toString());
    node.put("request", issue.request());
    node.put("outcome", issue.outcome() == null ? null : IssueValues.id(issue.outcome()));
    node.set("procedures", Json.tree(issue.codes().procedures()));
    node.set("regions", Json.tree(issue.codes().regions()));
    node.set("specialties", Json.tree(hit.letter().reviewer().specialties()));
    node.set("guidelines", Json.tree(Citation.guidelines(issue)));
    node.put("score", hit.score());
    node.put("citation", Citation.inLine(hit.letter(), issue));
    node.put("url", "/determinations/" + hit.letter().id() + "#issue-" + issue.number());
    if (hit.partial()) {
      node.put("partial", true);
    }
    ArrayNode request = node.putArray("requestMarks");
    hit.requestMarks().forEach(mark -> request.addArray().add(mark.start()).add(mark.end()));
    ArrayNode passages = node.putArray("passages");
    hit.passages().forEach(passage -> passages.add(passage(passage)));
    return node;
  }

  private static ObjectNode passage(Passage passage) {
    ObjectNode node = Json.object();
    node.put("field", passage.field().id());
    node.put("text", passage.text());
    ArrayNode marks = node.putArray("marks");
    passage.marks().forEach(mark -> marks.addArray().add(mark.start()).add(mark.end()));
    return node;
  }

  private ObjectNode facet(Facet facet) {
    ObjectNode node = Json.object();
    node.put("field", facet.field().id());
    node.put("label", facet.field().label());
    ArrayNode values = node.putArray("values");
    for (Facet.Value value : facet.values()) {
      values
          .addObject()
          .put("value", value.value())
          .put("label", labels.of(facet.field(), value.value()))
          .put("count", value.count())
          .put("letters", value.letters())
          .put("selected", value.selected());
    }
    node.put("other", facet.other());
    return node;
  }
}
