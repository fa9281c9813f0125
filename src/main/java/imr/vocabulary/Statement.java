package imr.vocabulary;

import imr.letter.Sentences;
import imr.match.Finder;
import imr.match.FoldedText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// A sentence of a rationale, and of whom it speaks.
///
/// @param words what of it is read: without the closing formula that repeats the request, which
///   names treatments but finds nothing
/// @param start of the whole sentence, in UTF-16 code units of the rationale
/// @param end behind its last
record Statement(String words, boolean quotes, int start, int end) {
  /// What of a sentence is read, in UTF-16 code units; far above any that a person wrote.
  private static final int LONGEST = 4_000;

  /// A guideline that speaks is named before this place.
  private static final int SPEAKER = 91;

  /// The paragraph on tapering that closes opioid decisions by rule, whatever the case.
  private static final Finder STANDING =
      Finder.ofAnyCase(
          "^(?:this (?:medical necessity )?decision (?:addresses|should not be interpreted)"
              + "|the treating physician and the [\\w ]{1,20} are advised to consult)");

  private static final Finder NECESSARY =
      Finder.ofAnyCase("\\bmedically (?:necessary|appropriate)\\b");

  /// A whole sentence that says so and nothing else; looked for where [#NECESSARY] is found.
  private static final Finder FORMULA =
      Finder.of(
          Pattern.compile(
              "^(?!.*\\b(?:because|since|given|due to|as there|lacks?|without)\\b)[^,;]{0,120}\\b(?:is|are|was|were)"
                  + "(?: \\w+){0,3}? medically (?:necessary|appropriate)\\b.{0,30}$",
              Pattern.CASE_INSENSITIVE | Pattern.DOTALL));

  private static final Finder CLOSING =
      Finder.of(
          Pattern.compile(
              "(?:^|\\b(?:therefore|as such|thus|likewise|hence|accordingly|consequently|and|,)\\W+)"
                  + "(?:(?:the|this|these|that|a|an|current|currently|remaining|portion|of|each) ){0,9}"
                  + "(?:request(?:s|ed)?\\b|medical necessity)(?=.*\\b(?:medically|necessary|necessity"
                  + "|established|supported|certified|approved|warranted|indicated|appropriate)\\b)"
                  + "(?!.*\\b(?:because|since|given|due to|as there|as the|lacks?|without|exceeds?)\\b).*$",
              Pattern.CASE_INSENSITIVE | Pattern.DOTALL));

  private static final Finder GUIDELINE =
      Finder.of(
          Pattern.compile(
              "\\b(?:guidelines?|MTUS|ODG|ACOEM|Official Disability|evidence.based|studies|literature"
                  + "|criteria (?:for|include)|indications? (?:for|include)|per (?:the )?[A-Z]\\w+"
                  + "|recommend(?:s|ed|ations?)?|indicated (?:for|if|when|in)|et al|Cochrane|FDA"
                  + "|UpToDate|treatises?|should (?:be|not)|may be|can be|critical components?|key parameters?)\\b"));

  /// Words that speak of this patient, this request or this file.
  private static final Finder PATIENT =
      Finder.ofAnyCase(
          "\\b(?:(?:patient|worker|claimant|applicant|employee|provider|physician|doctor|IW|exam|examination|request)"
              + " (?:has|had|is|was|does|did|should|could|can|also|reports?|reported|presents?|underwent|requested"
              + "|noted|documents?|failed|meets?|continues)|(?:the|this|an?) (?:\\w+ )?(?:patient|worker|claimant|applicant|employee)\\b(?! (?:fails"
              + "|who|with|has had no))|(?:patient|worker|claimant|applicant|employee)(?:'s|’s)"
              + "|he|she|(?:in|for) this (?:case|patient)|in the case of|regarding this|here,"
              + "|(?:medical|clinical|submitted|available|provided|progress) (?:\\w+ )?(?:records?|notes?"
              + "|reports?|documents?|documentation|information|file)|(?:the|this|his|her|current|concurrent)"
              + " (?:\\w+ )?request(?:s|ed)?\\b|requested|requesting|exam(?:ination)? (?:also )?(?:revealed|showed|shows|noted|findings|was|is)"
              + "|in question|at issue|moving forward|(?:not|was|were|been|as|records?|information|documentation|notes?|is|are)"
              + " (?:\\w+ )?(?:provided|submitted)|(?:provided|submitted) (?:for|documentation|records)|(?:the|requesting|attending) (?:provider|physician|doctor|treater)"
              + "|(?:treating|primary|attending) (?:\\w+ )?(?:physician|provider|doctor)"
              + "|(?:is|are|was|were) (?:noted|documented|no|not (?:\\w+ )?(?:documented|clear|shown|stated"
              + "|described|noted|indicated|provided))|there (?:is|are|was|were|has been|does not appear)"
              + " (?:\\w+ )?(?:no|not|an? (?:lack|absence)|insufficient|limited|little doc\\w+)"
              + "|(?:was|were) (?:done|taken|performed|obtained|tried|given|completed|present|absent|normal|noted|reported|found|positive|negative|recommended and)|medically necessary"
              + "|\\d+[-/]\\d+[-/]\\d\\d+|year[- ]old|as noted above|per (?:the )?(?:\\w+ )?(?:progress|report"
              + "|note|physician)\\w*|given (?:the|that|this)|documentation (?:indicates|does)"
              + "|(?:these|those|above) (?:criteria|guidelines) (?:are|were|have)|lack of)\\b");

  /// A guideline is the one who speaks, though words like "the patient" follow.
  private static final Finder ADVISES =
      Finder.ofAnyCase(
          "^(?:it is (?:generally )?recommended|(?:when|if) (?:an?|the) |(?:additional|further|continued) (?:treatment|therapy|care)"
              + " (?:is|are|would be) (?:based|assessed))");

  private static final Finder SPEAKS =
      Finder.of(
          Pattern.compile(
              "\\b(?:guidelines?|MTUS|ODG|ACOEM|FDA|UpToDate|studies|they)\\b.{0,90}?\\b(?:states?|stated"
                  + "|notes?|indicates?|recommends?|recommended|stipulates?|specif(?:y|ies)|requires?|advises?|says?"
                  + "|suggests?|supports?|outlines?|allows?|cites?|consists? of|as follows|should|criteria|do(?:es)? not"
                  + " (?:\\w+ )?(?:address|recommend|support))\\b",
              Pattern.CASE_INSENSITIVE | Pattern.DOTALL));

  private static final Finder TURNS =
      Finder.ofAnyCase(
          "^(?:however|in this case|given|regarding this|in the case of|based on|as (?:the|there)|here|since|because"
              + "|considering|nevertheless|(?:although|while|despite|the|this|these) (?:\\w+ )?(?:request\\w*|number|amount"
              + "|quantity))\\b"
              + "|^(?:per|according to) (?:the )?(?:[\\w/-]+ )?(?:progress|same|medical|treat\\w+|clinical)"
              + " (?:reports?|notes?|records?)|^(?:submitted|available|provided) |^(?:the|these) (?:\\w+ ){0,2}(?:records|notes|reports|documents)\\b"
              + "|\\bit (?:does not appear|appears)\\b|\\btreater\\b"
              + "|^the (?:(?:submitted|available|provided|medical (?:records|documents)|documentation)|(?:patient"
              + "|claimant|applicant|injured worker|worker|provider) (?:has|had|is|was|reported|presented))\\b"
              + "|\\bfor review\\b|\\bgiven (?:that|the)\\b|\\bthis (?:patient|worker|claimant)\\b"
              + "|\\bin this case\\b");

  /// Where a sentence may turn from a guideline to the patient.
  private static final Finder JOINT =
      Finder.ofAnyCase(
          "(?:[;,]|\\s[-\u2013\u2014]) (?=(?:but|however|yet|though|although|whereas|therefore|thus|and (?:there"
              + "|the|this)|there (?:is|was|are|were)|which (?:is|was|has|have)|in this|the (?:patient|claimant|worker"
              + "|applicant|injured|provider|records?|request))\\b)");

  /// The sentences of a rationale that may say something, in order.
  static List<Statement> of(String rationale) {
    List<Statement> statements = new ArrayList<>();
    boolean quoting = false;
    boolean open = false;
    for (Sentences.Span span : Sentences.of(rationale)) {
      int end = Math.min(span.end(), span.start() + LONGEST);
      String words = rationale.substring(span.start(), end);
      FoldedText folded = FoldedText.of(words);
      if (STANDING.isIn(folded)) {
        continue;
      }
      boolean turns = TURNS.isIn(folded);
      open &= !turns;
      quoting = !turns && quotes(folded, quoting, quoting && open);
      open ^=
          words.chars().filter(c -> c == '"' || c == '\u201C' || c == '\u201D').count() % 2 == 1;
      String read = words.substring(0, closing(folded));
      int turn = quoting ? turn(read) : 0;
      if (turn > 0) {
        statements.add(new Statement(read.substring(0, turn), true, span.start(), span.end()));
        quoting = false;
      }
      if (!read.substring(turn).isBlank()) {
        statements.add(new Statement(read.substring(turn), quoting, span.start(), span.end()));
      }
    }
    return statements;
  }

  /// Where the closing formula begins: at 0 where there is nothing else, at the end where it is
  /// missing.
  private static int closing(FoldedText sentence) {
    if (NECESSARY.isIn(sentence) && FORMULA.isIn(sentence)) {
      return 0;
    }
    MatchResult closing = CLOSING.first(sentence);
    return closing == null ? sentence.text().length() : closing.start();
  }

  /// Whether a guideline speaks, and says so at the beginning.
  private static boolean speaks(FoldedText sentence) {
    return ADVISES.isIn(sentence)
        || SPEAKS.first(sentence, 0, Math.min(SPEAKER, sentence.text().length())) != null;
  }

  /// Where a sentence that begins with a guideline goes on with the patient; 0 where it does not.
  private static int turn(String sentence) {
    for (MatchResult joint : JOINT.all(sentence)) {
      FoldedText rest = FoldedText.of(sentence.substring(joint.end()));
      if (PATIENT.isIn(rest) && !speaks(rest)) {
        return joint.end();
      }
    }
    return 0;
  }

  /// Whether a sentence repeats a guideline; its words go on until one speaks of the patient.
  ///
  /// @param sentence one that does not turn to the patient
  /// @param inside whether a quotation mark that a guideline's words opened is still open
  private static boolean quotes(FoldedText sentence, boolean before, boolean inside) {
    if (inside || speaks(sentence)) {
      return true;
    }
    if (PATIENT.isIn(sentence)) {
      return false;
    }
    return before || GUIDELINE.isIn(sentence);
  }
}
