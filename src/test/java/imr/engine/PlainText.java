package imr.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// A small text made of known words, for tests that must not cut texts themselves.
///
/// @param words in order
/// @param starts where each word is printed
/// @param sentences the number of each word's sentence
/// @param paragraphs the number of each word's paragraph
record PlainText(
    String printed,
    List<String> words,
    List<Integer> starts,
    List<Integer> sentences,
    List<Integer> paragraphs) {
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
    List<Integer> sentenceOf = new ArrayList<>();
    List<Integer> paragraphOf = new ArrayList<>();
    int sentence = 0;
    for (int p = 0; p < paragraphs; p++) {
      int sentences = 1 + random.nextInt(3);
      for (int s = 0; s < sentences; s++) {
        if (!text.isEmpty()) {
          text.append(s == 0 ? "\n\n" : " ");
        }
        sentence++;
        int length = 1 + random.nextInt(7);
        for (int w = 0; w < length; w++) {
          String word = word(random);
          text.append(w == 0 ? "" : " ");
          words.add(word);
          starts.add(text.length());
          sentenceOf.add(sentence);
          paragraphOf.add(p);
          text.append(w == 0 ? Character.toUpperCase(word.charAt(0)) + word.substring(1) : word);
        }
        text.append('.');
      }
    }
    return new PlainText(text.toString(), words, starts, sentenceOf, paragraphOf);
  }

  /// The place of the word that is printed there.
  int at(int start) {
    return starts.indexOf(start);
  }
}
