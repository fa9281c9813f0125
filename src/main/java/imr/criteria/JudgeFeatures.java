package imr.criteria;

import imr.criteria.Applicable.Treatment;
import imr.criteria.CriterionRows.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What the models of [Judge] weigh in a sentence: its words, its place, and what rows read in it
/// and, without their sense, beside it. What is found missing or shown in other sentences is not
/// among it: a finding that depended on the other findings would occur with their outcome.
final class JudgeFeatures {
  /// Whose words a sentence can be: the reviewer's finding, a guideline's text, history or
  /// another's opinion, the verdict.
  static final List<String> VOICES = List.of("P", "G", "H", "V");

  /// The place of a guideline's voice in [#VOICES].
  static final int GUIDELINE = 1;

  /// Before the name of a feature that is a run of words. A word's weight for one criterion has the
  /// criterion before it.
  static final String WORD = "w=";

  private static final String NO_ROW = "-";

  private final List<ReadSentence> sentences;
  private final Treatment treatment;

  /// @param sentences those of one rationale
  /// @param treatment what the issue asks for
  JudgeFeatures(List<ReadSentence> sentences, Treatment treatment) {
    this.sentences = List.copyOf(sentences);
    this.treatment = treatment;
  }

  /// For whose words a sentence is.
  Features voice(int at) {
    Features features = new Features();
    sentences.get(at).grams().forEach(gram -> features.add(WORD, gram, 1));
    place(at).forEach(place -> features.add("x=", place, 1));
    if (at > 0) {
      sentences.get(at - 1).grams().stream()
          .filter(gram -> gram.indexOf(' ') < 0)
          .forEach(gram -> features.add("p=", gram, 0.5));
    }
    return features;
  }

  /// For which criteria a sentence is about.
  ///
  /// @param voice probabilities by [#VOICES]
  Features topic(int at, double[] voice) {
    Features features = new Features();
    ReadSentence sentence = sentences.get(at);
    sentence.grams().forEach(gram -> features.add(WORD, gram, 1));
    for (Evidence row : sentence.rows().values()) {
      features.add("r=", row.criterion(), 1.5);
      features.add("row=", row.row(), 1.5);
    }
    for (int v = 0; v < voice.length; v++) {
      features.add("v=", VOICES.get(v), voice[v]);
    }
    treatment.codes().forEach(code -> features.add("t=", code, 1));
    if (at > 0) {
      sentences.get(at - 1).rows().keySet().forEach(row -> features.add("b=", row, 0.7));
    }
    if (at + 1 < sentences.size()) {
      sentences.get(at + 1).rows().keySet().forEach(row -> features.add("n=", row, 0.7));
    }
    return features;
  }

  /// For the sense in which a sentence is about a criterion.
  ///
  /// @param voice probabilities by [#VOICES]
  /// @param topic the log odds that it is about the criterion
  Features sense(int at, String criterion, double[] voice, double topic) {
    Features features = new Features();
    ReadSentence sentence = sentences.get(at);
    Evidence row = sentence.rows().get(criterion);
    String sense = row == null ? NO_ROW : row.sense().name().toLowerCase(Locale.ROOT);
    List<String> places = place(at);
    features.add("topic", topic / 3);
    features.add("topic+", Math.max(0, topic) / 3);
    features.add("c=", criterion, 1);
    features.add("rs=", sense, 1);
    features.add("rk=", (row == null ? NO_ROW : row.kind().name()) + sense, 1);
    features.add("rs@", sense + places.getFirst(), 1);
    features.add("row=", row == null ? NO_ROW : row.row(), 1.5);
    features.add("s@" + criterion, sense, 1);
    features.add("x@" + criterion, places.getFirst(), 1);
    places.forEach(place -> features.add("x=", place, 1));
    sentence.rows().values().stream()
        .filter(other -> !other.criterion().equals(criterion))
        .map(other -> other.sense().name())
        .distinct()
        .forEach(other -> features.add("o=", other, 0.5));
    for (String gram : sentence.grams()) {
      features.add(WORD, gram, 0.7);
      if (gram.indexOf(' ') < 0) {
        features.add(criterion, gram, 0.7);
      }
    }
    treatment.codes().forEach(code -> features.add(code, criterion, 0.7));
    String applies = treatment.criteria().contains(criterion) ? "applies" : "strange";
    features.add("a=", applies, 1);
    features.add(applies, sense, 1);
    for (int v = 0; v < voice.length; v++) {
      features.add("v=", VOICES.get(v), 2 * voice[v]);
      features.add(VOICES.get(v) + "|", sense, 2 * voice[v]);
    }
    return features;
  }

  /// Where a sentence stands; first whether it quotes a guideline.
  private List<String> place(int at) {
    List<String> places = new ArrayList<>();
    ReadSentence sentence = sentences.get(at);
    places.add(sentence.quotes() ? "quotes" : "speaks");
    places.add("parts" + sentence.parts());
    places.add(at > 0 && sentences.get(at - 1).quotes() ? "after-quotes" : "after");
    if (at == 0) {
      places.add("first");
    }
    if (at == sentences.size() - 1) {
      places.add("last");
    }
    return places;
  }
}
