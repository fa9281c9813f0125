package imr.web.page;

import java.util.Locale;

/// How numbers look on pages.
public final class Numbers {
  private Numbers() {}

  /// With commas between thousands.
  public static String grouped(long number) {
    return String.format(Locale.US, "%,d", number);
  }
}
