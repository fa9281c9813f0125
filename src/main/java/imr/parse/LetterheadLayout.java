package imr.parse;

/// The layout of letters from 2013 and 2014 that open with a letterhead and list the reviewed
/// documents. It was written from their labels and never verified with a real letter.
record LetterheadLayout() implements Layout {
  @Override
  public String id() {
    return "2013-letterhead";
  }

  @Override
  public boolean isProven() {
    return false;
  }

  @Override
  public boolean recognizes(Lines letter) {
    return Layout.opensWith(letter, "MAXIMUS FEDERAL SERVICES, INC.")
        && Sections.areIn(letter, Headings.DECISIONS);
  }

  @Override
  public LetterDraft read(Lines letter) {
    return LabeledLetter.read(letter, Headings.DECISIONS);
  }
}
