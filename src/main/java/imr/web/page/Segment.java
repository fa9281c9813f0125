package imr.web.page;

import imr.text.Passage;
import imr.vocabulary.DisputedPart;
import imr.web.api.Problem;
import java.util.ArrayList;
import java.util.List;

/// A piece of text that is either marked or not.
///
/// @param mark the number of the mark that starts here, from 1; 0 if none does or marks are not
///   numbered
/// @param note the number of the note about it, 0 if there is none
/// @param aside the note's words if they follow this piece, otherwise empty
public record Segment(String text, boolean marked, int mark, int note, String aside) {
  Segment(String text, boolean marked) {
    this(text, marked, 0, 0, "");
  }

  /// A query as typed, with the words at fault marked.
  public static List<Segment> of(Problem.Fault fault) {
    return of(fault.query(), List.of(new Passage.Mark(fault.start(), fault.end())));
  }

  /// The disputed part of a request, split at its marks.
  static List<Segment> ofDisputed(String request, List<Passage.Mark> marks) {
    DisputedPart.Place place = DisputedPart.placeIn(request);
    return of(
        request.substring(place.start(), place.end()),
        marks.stream()
            .filter(m -> m.start() >= place.start() && m.end() <= place.end())
            .map(m -> new Passage.Mark(m.start() - place.start(), m.end() - place.start()))
            .toList());
  }

  /// A text split at its marks, which must be in order. Of overlapping marks, the later is
  /// shortened.
  static List<Segment> of(String text, List<Passage.Mark> marks) {
    List<Segment> segments = new ArrayList<>();
    int at = 0;
    for (Passage.Mark mark : marks) {
      if (mark.start() > at) {
        segments.add(new Segment(text.substring(at, mark.start()), false));
      }
      int start = Math.max(at, mark.start());
      if (mark.end() > start) {
        segments.add(new Segment(text.substring(start, mark.end()), true));
        at = mark.end();
      }
    }
    if (at < text.length()) {
      segments.add(new Segment(text.substring(at), false));
    }
    return segments;
  }
}
