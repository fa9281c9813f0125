package imr.web;

import java.util.Locale;

/// What templates need beside their view: where the files of the pages are, and how numbers look.
public final class Assets {
  private Assets() {}

  public static String baseStyle() {
    return Asset.BASE_STYLE.path();
  }

  public static String style() {
    return Asset.STYLE.path();
  }

  public static String htmx() {
    return Asset.HTMX.path();
  }

  public static String script() {
    return Asset.SCRIPT.path();
  }

  public static String icon() {
    return Asset.ICON.path();
  }

  public static String themeScript() {
    return Asset.THEME_SCRIPT.path();
  }

  public static String suggestScript() {
    return Asset.SUGGEST_SCRIPT.path();
  }

  public static String keepScript() {
    return Asset.KEEP_SCRIPT.path();
  }

  public static String whyScript() {
    return Asset.WHY_SCRIPT.path();
  }

  /// With commas between thousands.
  public static String number(long number) {
    return String.format(Locale.US, "%,d", number);
  }
}
