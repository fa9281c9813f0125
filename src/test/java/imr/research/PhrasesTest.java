package imr.research;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import imr.Letters;
import imr.letter.Determination;
import imr.letter.Outcome;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Which words are found to separate.
class PhrasesTest {
  private static final String FORM = "The guideline was read with the whole file in hand.";

  /// Letters that say one phrase mostly where they overturn, one mostly where they do not, and a
  /// form and noise everywhere; no two sentences are alike but for the form.
  private static PhraseSample sample(int letters, long seed) {
    Random random = new Random(7);
    PhraseSample sample = new PhraseSample(seed);
    sample.begin("", letters);
    for (int i = 0; i < letters; i++) {
      boolean granted = random.nextDouble() < 0.3;
      String number = "" + (char) ('a' + i / 26 % 26) + (char) ('a' + i % 26);
      StringBuilder said = new StringBuilder(FORM);
      if (random.nextDouble() < (granted ? 0.6 : 0.05)) {
        said.append(" Worker x").append(number).append(" climbs steep ladders daily.");
      }
      if (random.nextDouble() < (granted ? 0.05 : 0.6)) {
        said.append(" Worker y").append(number).append(" keeps silent records.");
      }
      if (random.nextDouble() < 0.5) {
        said.append(" Worker z").append(number).append(" wears yellow gloves.");
      }
      Determination letter =
          Letters.read(
              Letters.letter(String.format(Locale.ROOT, "CM00-%07d", i + 1))
                  .issue(
                      "MRI of the knee",
                      granted ? Outcome.OVERTURNED : Outcome.UPHELD,
                      said.toString())
                  .text());
      if (sample.wants(i)) {
        sample.issue(letter, letter.issues().getFirst());
      }
    }
    return sample;
  }

  private static Set<String> words(List<Phrases.Phrase> phrases) {
    return phrases.stream()
        .flatMap(p -> List.of(p.text().split(" ", -1)).stream())
        .collect(Collectors.toSet());
  }

  @Test
  void whatWasPlantedComesOutAndTheFormDoesNot() {
    Phrases phrases = Phrases.of(sample(300, 1));
    assertEquals(300, phrases.issues());
    assertTrue(words(phrases.overturned()).contains("ladders"), phrases.overturned().toString());
    assertTrue(words(phrases.upheld()).contains("silent"), phrases.upheld().toString());
    for (List<Phrases.Phrase> side : List.of(phrases.overturned(), phrases.upheld())) {
      assertTrue(!words(side).contains("guideline") && !words(side).contains("gloves"));
    }
  }

  @Test
  void theSameSeedDrawsTheSame() {
    PhraseSample one = new PhraseSample(3);
    PhraseSample other = new PhraseSample(3);
    PhraseSample another = new PhraseSample(4);
    List<PhraseSample> all = List.of(one, other, another);
    all.forEach(sample -> sample.begin("", 100_000));
    List<List<Integer>> drawn =
        all.stream()
            .map(sample -> IntStream.range(0, 100_000).filter(sample::wants).boxed().toList())
            .toList();
    assertEquals(PhraseSample.MAX, drawn.getFirst().size());
    assertEquals(drawn.get(0), drawn.get(1));
    assertTrue(!drawn.get(0).equals(drawn.get(2)));
  }
}
