package imr.sample;

/// The letter formats that can be written.
enum Format {
  /// The header table of 2015 to 2017, each label next to its value.
  BESIDE("2015"),
  /// The same table, with a column of labels before the column of values.
  COLUMNS("2015"),
  /// The same table in a PDF, in two columns on the page.
  PDF("2015"),
  /// The format of 2014, without the first page.
  HEADERLESS("2014"),
  LETTERHEAD("2013-letterhead"),
  REVIEW("2013-review"),
  NOTICE("2013-notice");

  private final String layout;

  Format(String layout) {
    this.layout = layout;
  }

  /// The id of the parser's layout.
  String layout() {
    return layout;
  }

  /// Draws a format that was in use in a year.
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
