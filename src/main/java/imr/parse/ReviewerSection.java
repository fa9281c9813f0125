package imr.parse;

import imr.deadline.TimedText;
import imr.letter.Reviewer;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the reviewer from the section about how the determination was made. It has two labeled
/// lists or, in older letters, a sentence.
final class ReviewerSection {
  private static final Pattern LICENSURE =
      Pattern.compile("State\\(s\\) of Licensure:(.*?)(?=Certification\\(s\\)/Specialty:|$)");
  private static final Pattern SPECIALTY = Pattern.compile("Certification\\(s\\)/Specialty:(.*)$");
  private static final Pattern CERTIFIED =
      Pattern.compile(
          "is Board Certified in (.+?)(?:,? has a subspecialty in (.+?))?,? and is licensed to"
              + " practice in (.+?)\\.",
          Pattern.CASE_INSENSITIVE);

  private ReviewerSection() {}

  static Reviewer read(Lines section) {
    CharSequence text = TimedText.of(section.flat());
    Matcher prose = CERTIFIED.matcher(text);
    if (prose.find()) {
      String subspecialty = prose.group(2);
      String all = prose.group(1) + (subspecialty == null ? "" : "," + subspecialty);
      return new Reviewer(list(all), list(prose.group(3)));
    }
    return new Reviewer(list(group(SPECIALTY, text)), list(group(LICENSURE, text)));
  }

  private static @Nullable String group(Pattern pattern, CharSequence text) {
    Matcher m = pattern.matcher(text);
    return m.find() ? m.group(1) : null;
  }

  private static List<String> list(@Nullable String printed) {
    if (printed == null) {
      return List.of();
    }
    return Arrays.stream(printed.split(",")).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }
}
