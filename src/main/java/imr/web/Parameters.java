package imr.web;

import imr.field.SearchException.BadRequest;
import imr.web.page.SearchState;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A request's parameters: a route takes its own, and the rest is a search. Blank ones count as
/// absent, as forms send them. Used by one thread.
final class Parameters {
  private final Map<String, List<String>> left;

  private Parameters(Map<String, List<String>> given) {
    left = new HashMap<>(given);
  }

  static Parameters of(Context ctx) {
    return new Parameters(ctx.queryParamMap());
  }

  /// Takes all values of a parameter, none where it is absent.
  List<String> all(String name) {
    List<String> given = left.remove(name);
    return given == null ? List.of() : given.stream().filter(v -> !v.isBlank()).toList();
  }

  /// Takes a parameter that may be given once.
  ///
  /// @param unsaid what counts where it is absent
  /// @throws BadRequest where it is given more than once
  String one(String name, String unsaid) {
    List<String> given = all(name);
    if (given.size() > 1) {
      throw new BadRequest(name + " may be given once only");
    }
    return given.isEmpty() ? unsaid : given.getFirst().strip();
  }

  /// Takes a whole number.
  ///
  /// @throws BadRequest where it is none, or out of range
  int number(String name, int unsaid, int least, int most) {
    String given = one(name, Integer.toString(unsaid));
    try {
      int number = Integer.parseInt(given);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException _) {
      // rejected below
    }
    throw new BadRequest(
        String.format(
            Locale.ROOT, "%s is a number from %,d to %,d, not \"%s\"", name, least, most, given));
  }

  /// Takes one of some words.
  ///
  /// @throws BadRequest where it is another
  String choice(String name, String... words) {
    String given = one(name, words[0]);
    if (!List.of(words).contains(given)) {
      throw new BadRequest(
          String.format(
              Locale.ROOT, "%s is %s, not \"%s\"", name, String.join(" or ", words), given));
    }
    return given;
  }

  /// The search that the rest is.
  ///
  /// @throws BadRequest where a parameter is unknown or malformed
  SearchState search() {
    return SearchState.of(left);
  }
}
