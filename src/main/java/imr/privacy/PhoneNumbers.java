package imr.privacy;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import imr.deadline.Deadline;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Phone numbers of all countries, by Google's libphonenumber, in runs of digits and signs that are
/// long enough for one. Immutable and thread-safe.
final class PhoneNumbers {
  private static final String KIND = "phone-number";
  private static final int MIN_DIGITS = 10;
  private static final String SIGNS = " \t\n()+./-";

  /// More than this are no letter's phone numbers.
  private static final int MAX_TRIES = 1_000;

  // A strong reference: the log manager holds loggers weakly and would lose their level.
  private static final Logger LIBRARY = Logger.getLogger("com.google.i18n.phonenumbers");

  static {
    LIBRARY.setLevel(Level.SEVERE); // users can't act on a country without other formats
  }

  private PhoneNumbers() {}

  static List<Span> in(String text) {
    List<Span> found = new ArrayList<>();
    for (int at = 0; at < text.length(); at++) {
      if (!isStart(text.charAt(at))) {
        continue;
      }
      int start = at;
      int digits = 0;
      for (; at < text.length() && isPart(text.charAt(at)); at++) {
        digits += Character.isDigit(text.charAt(at)) ? 1 : 0;
      }
      if (digits >= MIN_DIGITS) {
        find(text, start, at, found);
      }
    }
    return found;
  }

  private static void find(String text, int start, int end, List<Span> found) {
    Deadline.current().check();
    String run = text.substring(start, end).replace('\n', ' ').replace('\t', ' ');
    for (PhoneNumberMatch match :
        PhoneNumberUtil.getInstance().findNumbers(run, "US", Leniency.STRICT_GROUPING, MAX_TRIES)) {
      found.add(new Span(KIND, start + match.start(), start + match.end()));
    }
  }

  private static boolean isStart(char c) {
    return (c >= '0' && c <= '9') || c == '+' || c == '(';
  }

  private static boolean isPart(char c) {
    return (c >= '0' && c <= '9') || SIGNS.indexOf(c) >= 0;
  }
}
