package imr.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import imr.engine.EngineAnswer;
import imr.engine.Hit;
import imr.engine.IndexStatus;
import imr.engine.Rated;
import imr.engine.Tally;
import imr.field.IssueValues;
import imr.field.Labels;
import imr.json.Json;
import imr.letter.Basis;
import imr.letter.CriterionFinding;
import imr.letter.Issue;
import imr.research.Citation;
import imr.research.Outcomes;
import imr.research.Phrases;
import imr.research.Reason;
import imr.research.Reasons;
import imr.search.ReasonsFound;
import java.util.List;

/// What reviewers found shown or missing, in the documented JSON.
final class WhyJson {
  private final Labels labels;

  WhyJson(Labels labels) {
    this.labels = labels;
  }

  String write(ReasonsFound found, IndexStatus status) {
    Reasons reasons = Reasons.of(found);
    ObjectNode root = Json.object();
    root.set("all", CountJson.tally(Json.object(), found.answer().all(), true));
    ObjectNode basis = root.putObject("byBasis");
    for (Basis each : Basis.values()) {
      String id = IssueValues.id(each);
      Rated rated = found.byBasis().getOrDefault(id, Tally.ZERO).rated();
      basis
          .putObject(id)
          .put("issues", Reasons.decidedOn(found, id))
          .put("overturned", rated.overturned())
          .put("upheld", rated.upheld());
    }
    root.put("meritsOnly", found.meritsOnly());
    ArrayNode rows = root.putArray("reasons");
    reasons.reasons().forEach(reason -> rows.add(reason(reason, found.answer().all())));
    root.put("tested", reasons.tested());
    root.put("standing", reasons.standing());
    root.put("whose", Outcomes.whose(status));
    root.set("notes", Json.tree(reasons.notes()));
    root.set("receipt", SearchJson.receipt(found.receipt()));
    return Json.write(root);
  }

  private ObjectNode reason(Reason reason, Tally all) {
    Rated found = reason.split().groups().a().rated();
    ObjectNode node = Json.object();
    node.put("criterion", reason.split().value())
        .put("sense", reason.isShown() ? "shown" : "missing")
        .put("label", labels.of(reason.split().field(), reason.split().value()));
    node.set("found", CountJson.tally(Json.object(), reason.split().groups().a(), true));
    node.set("elsewhere", CountJson.tally(Json.object(), reason.split().groups().b(), true));
    node.set("ofOverturned", share(found.overturned(), all.rated().overturned()));
    node.set("ofUpheld", share(found.upheld(), all.rated().upheld()));
    Reason.Difference difference = reason.difference();
    ObjectNode estimate = null;
    if (difference != null) {
      estimate = Json.object().put("value", difference.value());
      estimate
          .putArray("interval")
          .add(difference.interval().low())
          .add(difference.interval().high());
      estimate
          .put("atLeast", difference.atLeast())
          .put("withinProcedures", difference.within())
          .put("p", difference.p())
          .put("q", reason.q());
    }
    node.set("difference", estimate);
    return node;
  }

  private static ObjectNode share(long count, long of) {
    return Json.object()
        .put("count", count)
        .put("of", of)
        .put("share", of == 0 ? null : (double) count / of);
  }

  String write(WordsPage words) {
    ObjectNode root = Json.object();
    root.put("issues", words.phrases().issues())
        .put("of", words.phrases().of())
        .put("seed", words.seed())
        .put("boilerplate", Phrases.BOILERPLATE);
    root.set("overturned", phrases(words.phrases().overturned()));
    root.set("upheld", phrases(words.phrases().upheld()));
    root.set("receipt", SearchJson.receipt(words.receipt()));
    return Json.write(root);
  }

  private static JsonNode phrases(List<Phrases.Phrase> phrases) {
    return Json.tree(phrases);
  }

  /// Decisions of both outcomes with what was found in them.
  String decisions(EngineAnswer overturned, EngineAnswer upheld) {
    ObjectNode root = Json.object();
    root.set("overturned", side(overturned));
    root.set("upheld", side(upheld));
    return Json.write(root);
  }

  private static ObjectNode side(EngineAnswer answer) {
    ObjectNode side = Json.object().put("issues", answer.issues());
    ArrayNode decisions = side.putArray("decisions");
    answer.hits().forEach(hit -> decisions.add(decision(hit)));
    return side;
  }

  private static ObjectNode decision(Hit hit) {
    Citation citation = Citation.of(hit);
    ObjectNode node =
        Json.object()
            .put("id", hit.id())
            .put("request", citation.request())
            .put("outcome", citation.outcome())
            .put("decided", citation.decided())
            .put("citation", Citation.inLine(hit.letter(), hit.issue()))
            .put("url", citation.path());
    ArrayNode findings = node.putArray("findings");
    Issue issue = hit.issue();
    for (CriterionFinding finding : issue.codes().criteria()) {
      findings
          .addObject()
          .put("criterion", finding.id())
          .put("sense", IssueValues.id(finding.sense()))
          .put("sentence", finding.sentence(issue.rationale()));
    }
    return node;
  }
}
