package imr.web;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.util.Map;

/// Renders pages. Thread-safe.
record Pages(TemplateEngine templates) {
  /// Writes a page with one view.
  ///
  /// @param template a file in `src/main/jte` with one parameter
  /// @param view the view record
  void write(Context ctx, String template, Object view) {
    StringOutput page = new StringOutput();
    templates.render(template, view, page);
    write(ctx, page);
  }

  /// Writes a page with several parameters.
  ///
  /// @param template a file in `src/main/jte`
  /// @param parameters the values by name
  void write(Context ctx, String template, Map<String, Object> parameters) {
    StringOutput page = new StringOutput();
    templates.render(template, parameters, page);
    write(ctx, page);
  }

  private static void write(Context ctx, StringOutput page) {
    ctx.contentType("text/html; charset=utf-8").result(page.toString());
  }
}
