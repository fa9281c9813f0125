package imr.sample;

/// The letter formats that can be written.
enum Format {
  /// The header table of 2015 to 2017, label and value side by side.
  BESIDE("2015"),
  /// The same, labels in a column before their values.
  COLUMNS("2015"),
  /// The same as a PDF, in two columns on the page.
  PDF("2015"),
  /// 2014, the first page missing.
  HEADERLESS("2014"),
  LETTERHEAD("2013-letterhead"),
  REVIEW("2013-review"),
  NOTICE("2013-notice");

  private final String layout;

  Format(String layout) {
    this.layout = layout;
  }

  /// The parser's id of its layout.
  String layout() {
    return layout;
  }

  /// Draws a format that was in use in that year.
  static Format of(int year, RandomDraw draw) {
    double at = draw.between(0, 999) / 1000.0;
    if (year <= 2013) {
      return at < 0.5 ? LETTERHEAD : at < 0.7 ? REVIEW : NOTICE;
    }
    if (year == 2014 && at < 0.45) {
      return at < 0.2 ? HEADERLESS : LETTERHEAD;
    }
    return draw.chance(0.5) ? BESIDE : COLUMNS;
  }
}
