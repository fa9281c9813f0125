package imr.parse;

import imr.deadline.TimedText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Restores the line breaks of a letter that a program put into one line, or into one line a page.
final class LostBreaks {
  /// Headings that have a line of their own.
  private static final List<String> SECTIONS =
      List.of(Headings.REVIEWER, Headings.SUMMARY, Headings.ISSUES, Headings.DECISIONS);

  /// Where a line begins: at a heading, at a label, after a heading, after the sentence that
  /// introduces a section, and at a sentence, so that the request after a rationale is found. The
  /// sentences of a request that was authorized in part stay together.
  private static final Pattern BREAK =
      Pattern.compile(
          Stream.concat(
                      SECTIONS.stream(),
                      Stream.of(
                          Headings.DOCUMENTS,
                          Headings.CLAIMS_GUIDELINE,
                          Headings.REVIEWER_GUIDELINE,
                          Headings.RATIONALE))
                  .map(Pattern::quote)
                  .collect(Collectors.joining("|", " (?=(?i:", "))"))
              + Stream.concat(
                      SECTIONS.stream(),
                      Stream.of(Headings.ISSUES_LEAD_END, Headings.SUMMARY_LEAD_END))
                  .map(Pattern::quote)
                  .collect(Collectors.joining("|", "|(?<=", ") "))
              + "|(?<=[\\p{Ll}\\d)][.!?])(?<!original request\\.)(?<!Claims Administrator\\.) "
              + "(?=\\p{Lu})");

  private LostBreaks() {}

  /// The lines with breaks where one of them has several headings of sections, else the same lines.
  static Lines restored(Lines lines) {
    if (lines.lines().stream().noneMatch(line -> isLost(line.text()))) {
      return lines;
    }
    List<Lines.Line> restored = new ArrayList<>();
    for (Lines.Line line : lines.lines()) {
      int start = 0;
      Matcher m = BREAK.matcher(TimedText.of(line.text()));
      while (m.find()) {
        add(restored, line.text().substring(start, m.start()), line, start == 0);
        start = m.end();
      }
      add(restored, line.text().substring(start), line, start == 0);
    }
    return new Lines(restored);
  }

  private static void add(List<Lines.Line> to, String text, Lines.Line of, boolean first) {
    if (!text.isBlank()) {
      to.add(new Lines.Line(text.strip(), first && of.gap(), first && of.newPage()));
    }
  }

  private static boolean isLost(String line) {
    return SECTIONS.stream().filter(line::contains).count() > 1;
  }
}
