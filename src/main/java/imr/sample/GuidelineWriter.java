package imr.sample;

import imr.letter.GuidelineBasis;
import imr.letter.GuidelineCitation;
import imr.sample.SampleTables.Place;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Writes the guidelines that a decision is based on, in the letters' own forms, with the citations
/// as truth.
final class GuidelineWriter {
  static final String REVIEWER = "The Expert Reviewer";
  static final String CLAIMS = "The Claims Administrator";

  private static final LocalDate EDITION_2016 = LocalDate.of(2016, 8, 1);

  private GuidelineWriter() {}

  static GuidelineBasis none(String who) {
    return new GuidelineBasis(
        who + " did not cite any medical evidence for its decision.",
        List.of(citation("NONE", null, null, null)));
  }

  /// @param kind as in the table of scenarios: a kind, a colon, a section
  static GuidelineBasis of(String who, String kind, Place place, LocalDate decided) {
    String section = kind.substring(kind.indexOf(':') + 1);
    boolean newer = !decided.isBefore(EDITION_2016);
    return switch (kind.substring(0, kind.indexOf(':'))) {
      case "region" ->
          place.chapter().isEmpty() // the state's schedule had no chapter for it
              ? odg(who, place.odg())
              : mtus(place.chapter(), place.year(), section);
      case "lowback" -> mtus("Low Back Complaints", 2004, section);
      case "knee" -> mtus("Knee Complaints", 2004, section);
      case "acupuncture" -> mtus("Acupuncture Treatment", 2007, "");
      case "pain" -> mtus("Chronic Pain Medical Treatment", newer ? 2016 : 2009, section);
      case "opioids" ->
          newer
              ? mtus("Opioid Treatment", 2016, section)
              : mtus("Chronic Pain Medical Treatment", 2009, "Opioids");
      case "odg" -> odg(who, section.equals("region") ? place.odg() : section);
      default -> none(who);
    };
  }

  static GuidelineBasis odg(String who, String chapter) {
    return new GuidelineBasis(
        String.format(
            Locale.ROOT,
            ("%s based their decision on recommendation(s) outside of the MTUS Guidelines. Decision"
                + " based on Non-MTUS Citation Official Disability Guidelines (ODG) %s Chapter."),
            who,
            chapter),
        List.of(citation("ODG", chapter, null, null)));
  }

  private static GuidelineBasis mtus(String chapter, int year, String section) {
    String sections = section.isEmpty() ? "" : ", Section(s): " + section;
    return new GuidelineBasis(
        String.format(Locale.ROOT, "Decision based on MTUS %s %d%s.", chapter, year, sections),
        List.of(citation("MTUS", chapter, year, section.isEmpty() ? null : section)));
  }

  private static GuidelineCitation citation(
      String source, @Nullable String chapter, @Nullable Integer year, @Nullable String section) {
    return new GuidelineCitation(source, chapter, year, section, null);
  }
}
