package imr.text;

import imr.field.Field;
import java.util.List;

/// A passage of a letter's text, with the matched words.
///
/// @param field the text it is from
/// @param text as the letter has it, unescaped
/// @param marks the matched words, in order, without overlaps
public record Passage(Field field, String text, List<Mark> marks) {
  public Passage {
    marks = List.copyOf(marks);
  }

  /// A half-open range of UTF-16 code units.
  public record Mark(int start, int end) {}
}
