package imr.web.page;

import java.util.ArrayList;
import java.util.List;

/// Links to nearby pages.
///
/// @param previous URL, empty on the first page
/// @param next URL, empty on the last page
public record Pager(int page, int pages, String previous, String next, List<Link> links) {
  private static final int AROUND = 2;

  /// A link to a page.
  ///
  /// @param url empty for a gap between pages
  public record Link(String label, String url, boolean current) {}

  static Pager of(SearchState state, int pages) {
    int page = Math.min(state.request().page(), pages);
    List<Link> links = new ArrayList<>();
    int last = 0;
    for (int number = 1; number <= pages; number++) {
      if (number == 1 || number == pages || Math.abs(number - page) <= AROUND) {
        if (number > last + 1) {
          links.add(new Link("…", "", false));
        }
        links.add(new Link(Integer.toString(number), state.withPage(number).url(), number == page));
        last = number;
      }
    }
    return new Pager(
        page,
        pages,
        page > 1 ? state.withPage(page - 1).url() : "",
        page < pages ? state.withPage(page + 1).url() : "",
        links);
  }
}
