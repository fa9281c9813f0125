package imr.deadline;

/// A text that checks a deadline while a regular expression reads it. Some expressions take a time
/// that grows with the square of a text's length or faster, and nothing else stops them. Not
/// thread-safe.
public final class TimedText implements CharSequence {
  /// Shorter texts can't keep an expression busy for long, and most texts are shorter.
  private static final int MIN_LENGTH = 4_096;

  private final CharSequence text;
  private final PacedCheck check = PacedCheck.current();

  private TimedText(CharSequence text) {
    this.text = text;
  }

  /// The text under [Deadline#current], or the text itself if it is short or there is no limit.
  public static CharSequence of(CharSequence text) {
    return text.length() < MIN_LENGTH || !Deadline.current().isSet() ? text : new TimedText(text);
  }

  /// @throws DeadlineExceeded if the time is over
  @Override
  public char charAt(int index) {
    check.step();
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.subSequence(start, end);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
