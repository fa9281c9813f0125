package imr.parse;

/// The layout of 2014 letters as they were copied: page one with its header is missing, the
/// sections are those of later years, and the reviewer is described in a sentence.
record HeaderlessLayout() implements Layout {
  @Override
  public String id() {
    return "2014";
  }

  @Override
  public boolean recognises(Lines letter) {
    return letter.indexOf(Headings.REVIEWER, 0) >= 0
        && letter.indexOf("Case Number:", 0) < 0
        && Sections.areIn(letter, Headings.ISSUES);
  }

  @Override
  public LetterDraft read(Lines letter) {
    return LabelledLetter.read(letter, Headings.ISSUES);
  }
}
