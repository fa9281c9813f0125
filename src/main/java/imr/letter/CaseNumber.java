package imr.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The number under which the state posts a letter: `CM`, two digits of the year, seven digits. A
/// letter that prints eight or nine keeps them all.
///
/// @param value the number as printed, such as `CM17-0001234`
public record CaseNumber(String value) implements Comparable<CaseNumber> {
  private static final Pattern PRINTED = Pattern.compile("CM\\d\\d-\\d{7,9}");
  private static final Pattern TYPED =
      Pattern.compile(
          "(?:IMR\\s*)?(?:(CM)\\s*(\\d\\d)-?(\\d{7,9})|(CM)(\\d\\d)-(\\d{1,7})|(\\d\\d)-(\\d{4,7}))",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern WITHIN =
      Pattern.compile(
          "(?<![A-Za-z0-9])(?:CM[\\s-]*(\\d\\d)[\\s-]*(\\d{7,9})|CM(\\d\\d)-(\\d{1,7})|(\\d\\d)-(\\d{7}))"
              + "(?![0-9])",
          Pattern.CASE_INSENSITIVE);

  public CaseNumber {
    if (!PRINTED.matcher(value).matches()) {
      throw new IllegalArgumentException("not a case number like CM17-0001234: " + value);
    }
  }

  /// Parses a case number as people type it: `CM17-0001234`, `cm170001234`, `17-1234`.
  ///
  /// @return null if `typed`, without surrounding spaces, is not a case number
  public static @Nullable CaseNumber parse(String typed) {
    Matcher m = TYPED.matcher(Typography.plain(typed).strip());
    if (!m.matches()) {
      return null;
    }
    int form = m.group(2) != null ? 2 : m.group(5) != null ? 5 : 7;
    return of(m.group(form), m.group(form + 1));
  }

  /// A case number in a text.
  ///
  /// @param start of its first UTF-16 code unit
  /// @param end after its last
  public record Found(CaseNumber number, int start, int end) {}

  /// All case numbers in a text, in order: `CM17-0001234`, `CM 17 0001234`, `17-0001234`, with any
  /// dash.
  public static List<Found> find(String text) {
    List<Found> found = new ArrayList<>();
    Matcher m = WITHIN.matcher(Typography.plain(text));
    while (m.find()) {
      int form = m.group(1) != null ? 1 : m.group(3) != null ? 3 : 5;
      found.add(new Found(of(m.group(form), m.group(form + 1)), m.start(), m.end()));
    }
    return found;
  }

  private static CaseNumber of(String year, String number) {
    return new CaseNumber(
        "CM" + year + "-" + "0".repeat(Math.max(0, 7 - number.length())) + number);
  }

  /// Whether it has the seven digits after the year that the state's numbers have.
  public boolean isUsual() {
    return value.length() == "CM17-0001234".length();
  }

  /// Whether the number belongs to a synthetic letter. There was no review in the year 2000.
  public boolean isSynthetic() {
    return value.startsWith("CM00-");
  }

  @Override
  public int compareTo(CaseNumber other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
