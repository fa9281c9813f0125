package imr.parse;

import imr.letter.CaseNumber;
import imr.letter.Dates;
import imr.letter.PrintedDates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The two-column table at the top of a letter. PDF programs print it in one of two orders: each
/// label next to its value, or a column of labels followed by a column of values.
///
/// In the first order, a value belongs to the label before it on its line. In the second, values
/// are assigned to labels only if they match one to one.
record HeaderTable(@Nullable CaseNumber caseNumber, Dates dates, @Nullable String priority) {

  private enum Label {
    CASE_NUMBER("(?:(?:IMR|MAXIMUS) )?Case Number:", Kind.CASE),
    ASSIGNED("Date Assigned:", Kind.DATE),
    DECIDED("Decision Date:|Dated:", Kind.DATE),
    PRIORITY("Priority:", Kind.WORD),
    INJURED("Date of Injury:", Kind.DATE),
    DENIED("UR Denial Date:|Date of UR Decision:", Kind.DATE),
    RECEIVED("(?:IMR )?Application(?: Received:)?", Kind.DATE),
    RECEIVED_END("Received:", Kind.NOTHING);

    private final String pattern;
    private final Kind kind;

    Label(String pattern, Kind kind) {
      this.pattern = pattern;
      this.kind = kind;
    }

    /// The name of the label's group in [#TOKEN].
    private String group() {
      return name().replace("_", "");
    }
  }

  private enum Kind {
    CASE,
    DATE,
    WORD,
    NOTHING
  }

  private static final Pattern DATE = Pattern.compile(PrintedDates.ANY, Pattern.CASE_INSENSITIVE);
  private static final Pattern TOKEN;

  static {
    List<String> labels = new ArrayList<>();
    for (Label label : Label.values()) {
      labels.add("(?<" + label.group() + ">" + label.pattern + ")");
    }
    TOKEN =
        Pattern.compile(
            String.join("|", labels)
                + "|(?<date>"
                + PrintedDates.ANY
                + ")|(?<case>CM\\d\\d-?\\d{7,9}|(?:IMR )?\\d\\d-\\d{6,7})(?!\\d)|(?<word>[A-Za-z]+)",
            Pattern.CASE_INSENSITIVE);
  }

  static HeaderTable read(Lines header) {
    Map<Label, String> values = new EnumMap<>(Label.class);
    List<Label> waiting = new ArrayList<>(); // labels of a column, still without values
    List<String> column = new ArrayList<>(); // values on lines without a label
    for (Lines.Line line : header.lines()) {
      List<Object> tokens = tokens(line.text());
      if (tokens.stream().noneMatch(Label.class::isInstance)) {
        tokens.forEach(token -> column.add(String.valueOf(token)));
        continue;
      }
      if (!column.isEmpty()) {
        assign(waiting, column, values);
      }
      readLine(tokens, waiting, values);
    }
    assign(waiting, column, values);
    String number = values.get(Label.CASE_NUMBER);
    return new HeaderTable(
        number == null ? null : CaseNumber.parse(number),
        new Dates(
            date(values, Label.ASSIGNED),
            date(values, Label.DECIDED),
            date(values, Label.INJURED),
            date(values, Label.DENIED),
            date(values, Label.RECEIVED)),
        values.get(Label.PRIORITY));
  }

  /// Reads a line with labels. A value belongs to the label before it. Labels without values wait
  /// for a column of values.
  private static void readLine(
      List<Object> tokens, List<Label> waiting, Map<Label, String> values) {
    boolean hasValues = tokens.stream().anyMatch(String.class::isInstance);
    Label last = null;
    for (Object token : tokens) {
      if (token instanceof Label label) {
        last = label.kind == Kind.NOTHING ? null : label;
        if (last != null && !hasValues) {
          waiting.add(last);
        }
      } else if (last != null && kind(String.valueOf(token)) == last.kind) {
        values.put(last, String.valueOf(token));
        last = null;
      }
    }
  }

  /// Assigns a column of values to its labels, but only if each label gets a value of its kind.
  /// Otherwise a value is missing somewhere, and a date under the wrong label is worse than no
  /// date.
  private static void assign(List<Label> waiting, List<String> column, Map<Label, String> values) {
    boolean fits = waiting.size() == column.size();
    for (int i = 0; fits && i < waiting.size(); i++) {
      fits = waiting.get(i).kind == kind(column.get(i));
    }
    for (int i = 0; fits && i < waiting.size(); i++) {
      values.put(waiting.get(i), column.get(i));
    }
    waiting.clear();
    column.clear();
  }

  private static List<Object> tokens(String line) {
    List<Object> tokens = new ArrayList<>();
    Matcher m = TOKEN.matcher(line);
    while (m.find()) {
      Label label = label(m);
      tokens.add(label == null ? m.group() : label);
    }
    return tokens;
  }

  private static @Nullable Label label(Matcher m) {
    for (Label label : Label.values()) {
      if (m.group(label.group()) != null) {
        return label;
      }
    }
    return null;
  }

  private static Kind kind(String value) {
    if (DATE.matcher(value).matches()) {
      return Kind.DATE;
    }
    return Character.isDigit(value.charAt(value.length() - 1)) ? Kind.CASE : Kind.WORD;
  }

  private static @Nullable LocalDate date(Map<Label, String> values, Label label) {
    String printed = values.get(label);
    return printed == null ? null : PrintedDates.parse(printed);
  }
}
