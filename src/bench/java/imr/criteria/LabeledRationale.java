package imr.criteria;

import imr.criteria.Applicable.Treatment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A rationale with labels, as the judge is trained with it.
///
/// @param source where it comes from
/// @param group rationales of one group are never split between training and scoring
/// @param key the letter and issue, or a number
/// @param outcome `upheld`, `overturned`, or empty
/// @param weight how often each sentence counts
/// @param sentences its sentences
/// @param treatment what was asked for
/// @param labels for each sentence, the sense of each criterion in it
/// @param voices for each sentence, one of [JudgeFeatures#VOICES], or null where nobody said
/// @param wanted the findings of the whole, as `criterion:sense`
record LabeledRationale(
    Source source,
    String group,
    String key,
    String outcome,
    int weight,
    List<ReadSentence> sentences,
    Treatment treatment,
    List<Map<String, String>> labels,
    List<@Nullable String> voices,
    Set<String> wanted) {
  /// Where a rationale comes from.
  enum Source {
    /// A real letter.
    LETTER,
    /// A synthetic snippet of one or two sentences.
    SNIPPET,
    /// A synthetic rationale that may be trained on.
    WRITTEN,
    /// A synthetic rationale that is kept for scoring.
    KEPT
  }

  /// A labeled span of the text.
  record Label(int start, int end, String criterion, String sense) {}

  /// A span with its voice.
  record Voice(int start, int end, String voice) {}

  /// The labels of each sentence: those whose span covers more than half of it, or lies in it by
  /// more than half.
  static List<Map<String, String>> labels(List<ReadSentence> sentences, List<Label> labels) {
    List<Map<String, String>> all = new ArrayList<>();
    for (ReadSentence sentence : sentences) {
      Map<String, String> of = new HashMap<>();
      for (Label label : labels) {
        if (covers(sentence, label.start, label.end)) {
          of.merge(label.criterion, label.sense, (a, b) -> a.equals("required") ? b : a);
        }
      }
      all.add(of);
    }
    return all;
  }

  static List<@Nullable String> voices(List<ReadSentence> sentences, List<Voice> voices) {
    List<@Nullable String> all = new ArrayList<>();
    for (ReadSentence sentence : sentences) {
      String found = null;
      for (Voice voice : voices) {
        if (found == null && covers(sentence, voice.start, voice.end)) {
          found = voice.voice;
        }
      }
      all.add(found);
    }
    return all;
  }

  private static boolean covers(ReadSentence sentence, int start, int end) {
    int both = Math.min(end, sentence.end()) - Math.max(start, sentence.start());
    return 2 * both > Math.min(sentence.end() - sentence.start(), end - start);
  }
}
