package imr.web;

import imr.field.SearchException.BadRequest;
import imr.web.page.SearchState;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The parameters of a request. A route takes its own, and the rest define a search. Blank
/// parameters count as absent, because forms send them. Not thread-safe.
final class Parameters {
  private final Map<String, List<String>> left;

  private Parameters(Map<String, List<String>> given) {
    left = new HashMap<>(given);
  }

  static Parameters of(Context ctx) {
    return new Parameters(ctx.queryParamMap());
  }

  /// Takes all values of a parameter, empty if it is absent.
  List<String> all(String name) {
    List<String> given = left.remove(name);
    return given == null ? List.of() : given.stream().filter(v -> !v.isBlank()).toList();
  }

  /// Takes a parameter that can have only one value.
  ///
  /// @param byDefault the value if it is absent
  /// @throws BadRequest if it has several values
  String one(String name, String byDefault) {
    List<String> given = all(name);
    if (given.size() > 1) {
      throw new BadRequest(name + " can be given only once");
    }
    return given.isEmpty() ? byDefault : given.getFirst().strip();
  }

  /// Takes a whole number.
  ///
  /// @throws BadRequest if it is not a number or out of range
  int number(String name, int byDefault, int min, int max) {
    String given = one(name, Integer.toString(byDefault));
    try {
      int number = Integer.parseInt(given);
      if (number >= min && number <= max) {
        return number;
      }
    } catch (NumberFormatException _) {
      // rejected below
    }
    throw new BadRequest(
        String.format(
            Locale.ROOT, "%s must be a number from %,d to %,d, not \"%s\"", name, min, max, given));
  }

  /// Takes one of several values; the first is the default.
  ///
  /// @throws BadRequest if it has another value
  String choice(String name, String... values) {
    String given = one(name, values[0]);
    if (!List.of(values).contains(given)) {
      throw new BadRequest(
          String.format(
              Locale.ROOT, "%s must be %s, not \"%s\"", name, String.join(" or ", values), given));
    }
    return given;
  }

  /// The search that the remaining parameters define.
  ///
  /// @throws BadRequest if a parameter is unknown or malformed
  SearchState search() {
    return SearchState.of(left);
  }
}
