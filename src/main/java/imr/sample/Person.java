package imr.sample;

import imr.letter.Patient;
import imr.letter.Sex;
import imr.sample.SampleTables.Place;
import java.time.LocalDate;

/// The injured worker of a letter.
///
/// @param side `left` or `right`
record Person(Patient patient, Place place, String side, String diagnosis, LocalDate injured) {

  /// Fills the person into a template.
  String said(String template) {
    boolean female = patient.sex() == Sex.FEMALE;
    return template
        .replace("{part}", part(place, side))
        .replace("{He}", female ? "She" : "He")
        .replace("{he}", female ? "she" : "he")
        .replace("{His}", female ? "Her" : "His")
        .replace("{him}", female ? "her" : "him");
  }

  static String part(Place place, String side) {
    return place.sided() ? side + " " + place.part() : place.part();
  }
}
