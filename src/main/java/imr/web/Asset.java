package imr.web;

import imr.letter.ContentHash;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// A static file, served under a name that changes with its content, so that browsers may cache it
/// forever.
///
/// @param path of the URL
public record Asset(String path, String type, String text) {
  private static final String WEBJARS = "/META-INF/resources/webjars/";

  public static final Asset BASE_STYLE =
      of(WEBJARS + "picocss__pico/2.1.1/css/pico.min.css", "base.css");
  public static final Asset STYLE = of("/imr/web/imr.css", "imr.css");
  public static final Asset HTMX = of(WEBJARS + "htmx.org/2.0.10/dist/htmx.min.js", "htmx.js");
  public static final Asset ICON = of("/imr/web/icon.svg", "icon.svg");
  public static final Asset THEME_SCRIPT = of("/imr/web/theme.js", "theme.js");
  public static final Asset SUGGEST_SCRIPT = of("/imr/web/suggest.js", "suggest.js");
  public static final Asset SCRIPT = of("/imr/web/imr.js", "imr.js");
  public static final Asset KEEP_SCRIPT = of("/imr/web/keep.js", "keep.js");
  public static final Asset WHY_SCRIPT = of("/imr/web/why.js", "why.js");

  private static Asset of(String resource, String name) {
    try (InputStream in = Asset.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its file " + resource);
      }
      byte[] bytes = in.readAllBytes();
      String hash = ContentHash.ofBytes(bytes).substring(0, 10);
      String type =
          switch (name.substring(name.lastIndexOf('.'))) {
            case ".css" -> "text/css";
            case ".svg" -> "image/svg+xml";
            default -> "text/javascript";
          };
      return new Asset(
          "/assets/" + hash + "/" + name,
          type + "; charset=utf-8",
          new String(bytes, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the program's file " + resource, e);
    }
  }

  static Asset[] all() {
    return new Asset[] {
      BASE_STYLE, STYLE, ICON, HTMX, THEME_SCRIPT, SUGGEST_SCRIPT, SCRIPT, KEEP_SCRIPT, WHY_SCRIPT
    };
  }
}
