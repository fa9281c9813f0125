package imr.parse;

import imr.letter.CaseNumber;
import imr.letter.Dates;
import imr.letter.PrintedDates;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The two-column table that opens a letter, in either order in which a program may print it: label
/// and value side by side, or a column of labels and then the column of their values.
///
/// A value goes to the first label before it that still waits for one of its kind. A label with
/// another label right behind it on its line has no value.
record HeaderTable(@Nullable CaseNumber caseNumber, Dates dates, @Nullable String priority) {

  private enum Label {
    CASE_NUMBER("Case Number:", Kind.CASE),
    ASSIGNED("Date Assigned:", Kind.DATE),
    DECIDED("Decision Date:", Kind.DATE),
    PRIORITY("Priority:", Kind.WORD),
    INJURED("Date of Injury:", Kind.DATE),
    DENIED("UR Denial Date:", Kind.DATE),
    RECEIVED("Application(?: Received:)?", Kind.DATE),
    RECEIVED_END("Received:", Kind.NOTHING);

    private final String pattern;
    private final Kind kind;

    Label(String pattern, Kind kind) {
      this.pattern = pattern;
      this.kind = kind;
    }

    /// The name of its group in [#TOKEN].
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

  private static final Pattern TOKEN;

  static {
    List<String> labels = new ArrayList<>();
    for (Label label : Label.values()) {
      labels.add("(?<" + label.group() + ">" + label.pattern + ")");
    }
    TOKEN =
        Pattern.compile(
            String.join("|", labels)
                + "|(?<case>CM\\d\\d-?\\d{7})|(?<date>\\d{1,2}/\\d{1,2}/\\d{4})|(?<word>[A-Za-z]+)",
            Pattern.CASE_INSENSITIVE);
  }

  static HeaderTable read(Lines header) {
    Map<Label, String> values = new EnumMap<>(Label.class);
    Deque<Label> waiting = new ArrayDeque<>();
    for (Lines.Line line : header.lines()) {
      Label last = null; // the label just before on this line, still without a value
      Matcher m = TOKEN.matcher(line.text());
      while (m.find()) {
        Label label = label(m);
        if (label != null) {
          if (last != null) {
            waiting.remove(last);
          }
          if (label.kind != Kind.NOTHING) {
            waiting.add(label);
            last = label;
          }
        } else {
          Kind kind = kind(m);
          waiting.stream()
              .filter(l -> l.kind == kind)
              .findFirst()
              .ifPresent(l -> {
                waiting.remove(l);
                values.put(l, m.group());
              });
          last = null;
        }
      }
    }
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

  private static @Nullable Label label(Matcher m) {
    for (Label label : Label.values()) {
      if (m.group(label.group()) != null) {
        return label;
      }
    }
    return null;
  }

  private static Kind kind(Matcher m) {
    if (m.group("case") != null) {
      return Kind.CASE;
    }
    return m.group("date") != null ? Kind.DATE : Kind.WORD;
  }

  private static @Nullable LocalDate date(Map<Label, String> values, Label label) {
    String printed = values.get(label);
    return printed == null ? null : PrintedDates.parse(printed);
  }
}
