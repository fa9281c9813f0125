package imr.vocabulary;

import imr.table.Rules;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The disputed part of a request. If a part was already authorized, only the rest is in dispute.
///
/// @param text the disputed words
/// @param whole the whole request
public record DisputedPart(String text, String whole) {
  private static final List<Pattern> REMAINDER = Rules.read(Rules.REQUESTS).patterns("remainder");
  private static final Pattern BRACKETS = Pattern.compile("\\[[^\\]]*\\]");

  /// The range of the disputed words in a request.
  ///
  /// @param start the start offset, in UTF-16 code units
  /// @param end the end offset, exclusive
  public record Place(int start, int end) {}

  /// The range of the disputed words: the whole request if no part was already authorized.
  public static Place placeIn(String request) {
    for (Pattern form : REMAINDER) {
      Matcher m = form.matcher(request);
      if (m.find()) {
        return new Place(m.start(1), m.end(1));
      }
    }
    return new Place(0, request.length());
  }

  /// The disputed words as printed.
  public static String wordsIn(String request) {
    Place place = placeIn(request);
    return request.substring(place.start, place.end);
  }

  static DisputedPart of(String request) {
    return new DisputedPart(withoutBrackets(wordsIn(request)), withoutBrackets(request));
  }

  private static String withoutBrackets(String text) {
    return BRACKETS.matcher(text).replaceAll(" ");
  }
}
