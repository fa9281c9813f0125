package imr.parse;

/// The layout of letters from 2014 that were copied without their first page. The header is
/// missing, the sections are those of later years, and a sentence describes the reviewer.
record HeaderlessLayout() implements Layout {
  @Override
  public String id() {
    return "2014";
  }

  @Override
  public boolean recognizes(Lines letter) {
    return letter.indexOf(Headings.REVIEWER, 0) >= 0
        && letter.indexOf("Case Number:", 0) < 0
        && Sections.areIn(letter, Headings.ISSUES);
  }

  @Override
  public LetterDraft read(Lines letter) {
    return LabeledLetter.read(letter, Headings.ISSUES);
  }
}
