package imr.web.page;

import imr.field.Field;
import imr.query.LanguageHelp;
import imr.web.api.Routes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What the help page shows.
///
/// @param groups the language by example, under its headings
/// @param routes what each answers
public record HelpPage(
    LoadedLetters loaded,
    Map<String, List<LanguageHelp>> groups,
    List<Field> fields,
    Map<String, String> routes) {

  public static HelpPage of(LoadedLetters loaded) {
    Map<String, List<LanguageHelp>> groups = new LinkedHashMap<>();
    LanguageHelp.all()
        .forEach(line -> groups.computeIfAbsent(line.group(), g -> new ArrayList<>()).add(line));
    Map<String, String> routes = new LinkedHashMap<>();
    Routes.ALL.forEach(route -> routes.put(route.path(), route.summary()));
    return new HelpPage(loaded, groups, List.of(Field.values()), routes);
  }

  /// The search that an example asks for.
  public static String url(String query) {
    return SearchState.EMPTY.withQ(query).url();
  }
}
