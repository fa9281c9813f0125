package imr.sample;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToIntFunction;

/// Random draws that depend only on the seed and the letter's number. Used by one thread.
final class RandomDraw {
  private final SplittableRandom random;

  RandomDraw(long seed, long letter) {
    random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + letter);
  }

  boolean chance(double share) {
    return random.nextDouble() < share;
  }

  /// Draws from `from` to `to`, both included.
  int between(int from, int to) {
    return random.nextInt(from, to + 1);
  }

  <T> T of(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /// Draws from 1 to `most`, the second half as often as the first, the third a third as often
  /// (Zipf).
  int rank(int most) {
    return (int) StrictMath.exp(random.nextDouble() * StrictMath.log(most));
  }

  <T> T weighted(List<T> choices, ToIntFunction<T> weight) {
    int total = choices.stream().mapToInt(weight).sum();
    int at = random.nextInt(total);
    for (T choice : choices) {
      at -= weight.applyAsInt(choice);
      if (at < 0) {
        return choice;
      }
    }
    return choices.getLast();
  }
}
