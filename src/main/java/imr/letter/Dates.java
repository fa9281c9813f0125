package imr.letter;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A letter's dates, each null if the letter doesn't print it.
///
/// @param assigned the day the review was assigned to a reviewer
/// @param decided the day of the final determination
/// @param injured the day of the injury
/// @param denied the day utilization review denied or modified the request
/// @param received the day the application for review was received
public record Dates(
    @Nullable LocalDate assigned,
    @Nullable LocalDate decided,
    @Nullable LocalDate injured,
    @Nullable LocalDate denied,
    @Nullable LocalDate received) {

  /// Dates of a letter that prints none.
  public static final Dates NONE = new Dates(null, null, null, null, null);
}
