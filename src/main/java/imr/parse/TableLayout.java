package imr.parse;

/// The layout of 2015 to 2017: a two-column header table, then labeled sections.
record TableLayout() implements Layout {
  @Override
  public String id() {
    return "2015";
  }

  @Override
  public boolean recognises(Lines letter) {
    int number = letter.indexOf("Case Number:", 0);
    return number >= 0
        && number < letter.indexOf(Headings.REVIEWER, 0)
        && Sections.areIn(letter, Headings.ISSUES);
  }

  @Override
  public LetterDraft read(Lines letter) {
    return LabelledLetter.read(letter, Headings.ISSUES);
  }
}
