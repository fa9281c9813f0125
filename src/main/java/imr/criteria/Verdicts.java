package imr.criteria;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The verdict's words of a rationale, which must not weigh: outcomes counted by criterion would
/// count themselves.
final class Verdicts {
  private static final Pattern NEGATED =
      Pattern.compile(
          "\\b(is|are|was|were|be) not (?=(?:(?:deemed|considered|found)(?: to be)? )?(?:medically )?"
              + "(?:necessary|appropriate|warranted|justified|certified|approved|authorized"
              + "|overturned)\\b)",
          Pattern.CASE_INSENSITIVE);

  private Verdicts() {}

  /// The text as if each verdict granted the request. Its length stays, so that offsets do.
  static String granted(String rationale) {
    Matcher verdict = NEGATED.matcher(rationale);
    return verdict.replaceAll(found -> "    " + found.group(1) + " ");
  }
}
