package imr.web.page;

import imr.field.IssueValues;
import imr.letter.Determination;
import imr.letter.Patient;
import java.util.LinkedHashMap;
import java.util.Map;

/// The facts that a letter states before its issues: dates, patient, reviewer.
final class LetterFacts {
  private LetterFacts() {}

  /// Labels and values, in order. A fact that isn't printed is left out or shown as missing.
  static Map<String, String> of(Determination letter) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("Decided", Days.of(letter.dates().decided()));
    facts.put("Date of injury", Days.of(letter.dates().injured()));
    facts.put("UR decision date", Days.of(letter.dates().denied()));
    facts.put("Application received", Days.of(letter.dates().received()));
    facts.put("Assigned", Days.of(letter.dates().assigned()));
    facts.put("Patient", patient(letter.patient()));
    facts.put("Reviewer", String.join(", ", letter.reviewer().specialties()));
    facts.put("Licensed in", String.join(", ", letter.reviewer().licensedIn()));
    facts.values().removeIf(String::isBlank);
    return facts;
  }

  private static String patient(Patient patient) {
    String age = patient.age() == null ? "age not stated" : patient.age() + " years old";
    return patient.sex() == null ? age : age + ", " + IssueValues.id(patient.sex());
  }
}
