package imr.parse;

import imr.deadline.Deadline;
import java.util.regex.Pattern;

/// Finds the line where a request starts, right after the previous issue's rationale.
///
/// If empty lines separate the letter's paragraphs, the request is the last paragraph before its
/// guideline. If a program dropped the empty lines, a short line shows the end of a paragraph: the
/// first word of the next line would still have fit on it.
final class RequestStart {
  private static final int MAX_REQUEST_LINES = 14;
  private static final Pattern SENTENCE_END = Pattern.compile(".*[.!?][\"”')]*");
  private static final Pattern CONCLUSION =
      Pattern.compile(
          ".*(?:medically\\s+necessary|necessary|appropriate|time|supported|certified|warranted"
              + "|patient|established|indicated)(?: and appropriate)?[\"”']?\\.[\"”')]*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern PARTIAL =
      Pattern.compile(".*(?:original request|Claims Administrator)[.,]?.*");

  /// Phrases that only continue a request that was authorized in part.
  private static final Pattern WITHIN_REQUEST =
      Pattern.compile(
          "The remaining IMR[- ]eligible|The original request, |Administrator authorized");

  private static final Pattern OUTCOME_ALONE =
      Pattern.compile(OutcomeWords.ANY + "\\.?", Pattern.CASE_INSENSITIVE);

  private final Lines lines;
  private final boolean hasGaps;
  private final double fullLine;

  RequestStart(Lines section) {
    lines = section;
    int labels = 0;
    int gaps = 0;
    for (Lines.Line line : section.lines()) {
      if (line.startsWith(Headings.REVIEWER_GUIDELINE) || line.startsWith(Headings.RATIONALE)) {
        labels++;
        gaps += line.gap() ? 1 : 0;
      }
    }
    hasGaps = gaps * 2 > labels;
    fullLine = fullLine();
  }

  /// The line where the request before a label starts.
  ///
  /// @param label the line of the request's first guideline
  /// @param from the first line that can belong to the request
  int before(int label, int from) {
    int rationale = from;
    while (rationale < label && !lines.get(rationale).startsWith(Headings.RATIONALE)) {
      rationale++;
    }
    int lowest = Math.max(rationale < label ? rationale : from - 1, label - MAX_REQUEST_LINES);
    int last = label - 1;
    if (last > lowest && OUTCOME_ALONE.matcher(lines.get(last).text()).matches()) {
      last--; // the outcome is on its own line
    }
    for (int i = last; i > lowest; i--) {
      if (startsParagraph(i)) {
        return i;
      }
    }
    return last;
  }

  private boolean startsParagraph(int i) {
    Deadline.current().check();
    Lines.Line line = lines.get(i);
    if (WITHIN_REQUEST.matcher(line.text()).lookingAt()) {
      return false;
    }
    String before = lines.get(i - 1).text();
    if (hasGaps && !line.newPage()) { // empty lines at page edges depend on the program
      return line.gap();
    }
    if (!SENTENCE_END.matcher(before).matches()) {
      return false;
    }
    boolean roomLeft = width(before) + width(" " + firstWord(line.text())) < fullLine - 2;
    return roomLeft || (CONCLUSION.matcher(before).matches() && !PARTIAL.matcher(before).matches());
  }

  /// The width of a full line: the 85th percentile of all lines.
  private double fullLine() {
    double[] widths = lines.lines().stream().mapToDouble(l -> width(l.text())).sorted().toArray();
    return widths.length == 0 ? 0 : widths[(int) (widths.length * 0.85)];
  }

  private static String firstWord(String text) {
    int space = text.indexOf(' ');
    return space < 0 ? text : text.substring(0, space);
  }

  /// The approximate printed width, in average letters of a proportional font.
  private static double width(String text) {
    double width = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ("iljt.,:;'|!fI ()[]/-".indexOf(c) >= 0) {
        width += 0.65;
      } else if (Character.isUpperCase(c) || c == 'm' || c == 'w' || c == '%') {
        width += 1.5;
      } else {
        width += 1.05;
      }
    }
    return width;
  }
}
