package imr.parse;

import imr.parse.ParseResult.Rejected;

/// Names letters of formats that are known but not read yet, so that none is ever half-read.
enum UnreadFormat {
  REVIEW_2013("MEDICAL PROFESSIONAL REVIEW", "the medical professional reviews of early 2013"),
  NOTICE_2013(
      "Notice of Independent Medical Review Determination", "the determination notices of 2013"),
  MAXIMUS_2013("MAXIMUS FEDERAL SERVICES, INC.", "the letters of 2013 and 2014 with a letterhead");

  /// How far down a letter its opening may stand, in lines.
  private static final int OPENING_LINES = 12;

  private final String opening;
  private final String name;

  UnreadFormat(String opening, String name) {
    this.opening = opening;
    this.name = name;
  }

  /// The reason why a text that no layout recognises is not read.
  static Rejected rejection(Lines lines) {
    Lines top = lines.between(0, Math.min(OPENING_LINES, lines.size()));
    for (UnreadFormat format : values()) {
      if (top.indexOf(format.opening, 0) >= 0) {
        return new Rejected("format-not-read", format.name + " are not read yet");
      }
    }
    if (lines.indexOf(Headings.REVIEWER, 0) >= 0 || lines.indexOf("Case Number:", 0) >= 0) {
      return new Rejected(
          "incomplete-letter", "starts as a letter, but sections are missing: cut?");
    }
    return new Rejected("not-a-letter", "no heading of a determination letter was found");
  }
}
