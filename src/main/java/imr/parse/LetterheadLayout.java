package imr.parse;

/// The layout of 2013 and 2014 letters that open with a letterhead and list the documents reviewed;
/// built from their labels, without a real letter to compare.
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
  public boolean recognises(Lines letter) {
    return Layout.opensWith(letter, "MAXIMUS FEDERAL SERVICES, INC.")
        && Sections.areIn(letter, Headings.DECISIONS);
  }

  @Override
  public LetterDraft read(Lines letter) {
    return LabelledLetter.read(letter, Headings.DECISIONS);
  }
}
