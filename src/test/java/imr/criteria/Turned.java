package imr.criteria;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Rationales whose verdicts are turned into their opposite. The words are not taken from the
/// program's tables, which would only agree with themselves.
public final class Turned {
  /// Two ways to end a rationale, of which the one grants and the other denies.
  private static final List<List<String>> ENDINGS =
      """
      The request is approved. | The request is denied.
      Therefore, it is medically necessary. | Therefore, it is not medically necessary.
      The requested treatment is certified. | The requested treatment is not certified.
      Medical necessity has been established. | Medical necessity has not been established.
      The decision is overturned. | The decision is upheld.
      This request is supported. | This request is not supported.
      As such, the request is indicated. | As such, the request is not indicated.
      The request is recommended at this time. | The request is not recommended at this time.
      The request can be authorized. | The request cannot be authorized.
      This treatment is warranted. | This treatment is unwarranted.
      Hence, the visits are appropriate. | Hence, the visits are inappropriate.
      The injection is granted. | The injection is refused.
      The request is substantiated. | The request is unsubstantiated.
      The service was certified. | The service was non-certified.
      The request is deemed justified. | The request is not deemed justified.
      """
          .lines()
          .map(line -> List.of(line.split(" \\| ")))
          .toList();

  private static final Pattern WITHIN =
      Pattern.compile(
          "\\b(is|are|was|were)( not)?( medically)? (necessary|appropriate|warranted|justified)\\b"
              + "|\\b(upheld|overturned)\\b"
              + "|\\b([Rr]equest (?:is|was)) (denied|approved|authorized|certified)\\b");

  private Turned() {}

  /// The number of ways to end a rationale.
  public static int endings() {
    return ENDINGS.size();
  }

  /// A rationale with a verdict that grants at its end, and with one that denies.
  public static List<String> ended(String rationale, int ending) {
    return ENDINGS.get(ending % ENDINGS.size()).stream()
        .map(verdict -> rationale + " " + verdict)
        .toList();
  }

  /// The rationale with each verdict in it turned.
  public static String within(String rationale) {
    Matcher verdict = WITHIN.matcher(rationale);
    return verdict.replaceAll(found -> {
      if (found.group(5) != null) {
        return found.group(5).equals("upheld") ? "overturned" : "upheld";
      }
      if (found.group(6) != null) {
        return found.group(6) + " " + (found.group(7).equals("denied") ? "certified" : "denied");
      }
      String medically = found.group(3) == null ? "" : found.group(3);
      String not = found.group(2) == null ? " not" : "";
      return found.group(1) + not + medically + " " + found.group(4);
    });
  }
}
