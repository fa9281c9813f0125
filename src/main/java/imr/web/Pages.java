package imr.web;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.util.Map;

/// Renders pages. Safe to share.
record Pages(TemplateEngine templates) {
  /// Writes a page of one view.
  ///
  /// @param template a file of `src/main/jte` with one parameter
  /// @param view what it prints
  void write(Context ctx, String template, Object view) {
    StringOutput page = new StringOutput();
    templates.render(template, view, page);
    answer(ctx, page);
  }

  /// Writes a page of several values.
  ///
  /// @param template a file of `src/main/jte`
  /// @param parameters its values by their names
  void write(Context ctx, String template, Map<String, Object> parameters) {
    StringOutput page = new StringOutput();
    templates.render(template, parameters, page);
    answer(ctx, page);
  }

  private static void answer(Context ctx, StringOutput page) {
    ctx.contentType("text/html; charset=utf-8").result(page.toString());
  }
}
