package imr.web.page;

import java.util.Locale;

/// Formats numbers for pages.
public final class Numbers {
  private Numbers() {}

  /// Adds thousands separators.
  public static String grouped(long number) {
    return String.format(Locale.US, "%,d", number);
  }
}
