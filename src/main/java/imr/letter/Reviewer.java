package imr.letter;

import java.util.List;

/// What a letter says of its anonymous reviewer.
///
/// @param specialties board certifications and specialties in printed order
/// @param licensedIn the states of licensure in printed order
public record Reviewer(List<String> specialties, List<String> licensedIn) {
  public Reviewer {
    specialties = List.copyOf(specialties);
    licensedIn = List.copyOf(licensedIn);
  }
}
