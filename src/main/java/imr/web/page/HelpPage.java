package imr.web.page;

import imr.field.Field;
import imr.query.LanguageHelp;
import imr.web.api.Routes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The contents of the help page.
///
/// @param groups query examples, by heading
/// @param terms the words of the decisions
/// @param routes the API's routes, with what each returns
public record HelpPage(
    LoadedLetters loaded,
    Map<String, List<LanguageHelp>> groups,
    List<Field> fields,
    List<LanguageHelp.Term> terms,
    Map<String, String> routes) {

  public static HelpPage of(LoadedLetters loaded) {
    Map<String, List<LanguageHelp>> groups = new LinkedHashMap<>();
    LanguageHelp.all()
        .forEach(line -> groups.computeIfAbsent(line.group(), g -> new ArrayList<>()).add(line));
    Map<String, String> routes = new LinkedHashMap<>();
    Routes.ALL.forEach(route -> routes.put(route.path(), route.summary()));
    return new HelpPage(loaded, groups, List.of(Field.values()), LanguageHelp.terms(), routes);
  }

  /// The URL that runs an example.
  public static String url(String query) {
    return SearchState.EMPTY.withQ(query).url();
  }
}
