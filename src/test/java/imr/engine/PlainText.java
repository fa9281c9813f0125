package imr.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// A small text made of known words, for tests that must not cut texts themselves.
///
/// @param words in order; the ends of sentences and paragraphs are words of their own
/// @param starts where each word is printed, -1 for ends
record PlainText(String printed, List<String> words, List<Integer> starts) {
  static final String SENTENCE = ".";
  static final String PARAGRAPH = "..";

  /// Words of one stem stand in one row.
  static final List<List<String>> STEMS =
      List.of(
          List.of("pain", "pains"),
          List.of("knee", "knees"),
          List.of("fail", "failed", "fails"),
          List.of("treat", "treated", "treating"),
          List.of("visit", "visits"),
          List.of("test"),
          List.of("weak", "weakness"),
          List.of("brace"));

  static String word(Random random) {
    List<String> row = STEMS.get(random.nextInt(STEMS.size()));
    return row.get(random.nextInt(row.size()));
  }

  /// A text of one to three paragraphs.
  static PlainText random(Random random, int paragraphs) {
    StringBuilder text = new StringBuilder();
    List<String> words = new ArrayList<>();
    List<Integer> starts = new ArrayList<>();
    for (int p = 0; p < paragraphs; p++) {
      int sentences = 1 + random.nextInt(3);
      for (int s = 0; s < sentences; s++) {
        if (!text.isEmpty()) {
          text.append(s == 0 ? "\n\n" : " ");
          words.add(s == 0 ? PARAGRAPH : SENTENCE);
          starts.add(-1);
        }
        int length = 1 + random.nextInt(7);
        for (int w = 0; w < length; w++) {
          String word = word(random);
          text.append(w == 0 ? "" : " ");
          words.add(word);
          starts.add(text.length());
          text.append(w == 0 ? Character.toUpperCase(word.charAt(0)) + word.substring(1) : word);
        }
        text.append('.');
      }
    }
    return new PlainText(text.toString(), words, starts);
  }

  boolean isEnd(int at) {
    return starts.get(at) < 0;
  }

  /// The place of the word that is printed there.
  int at(int start) {
    return starts.indexOf(start);
  }
}
