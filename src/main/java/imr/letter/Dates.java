package imr.letter;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A letter's dates, each null where the letter prints none.
///
/// @param assigned the review was assigned to a reviewer
/// @param decided the final determination was made
/// @param injured the date of injury
/// @param denied the utilization review denied or modified the request
/// @param received the application for review was received
public record Dates(
    @Nullable LocalDate assigned,
    @Nullable LocalDate decided,
    @Nullable LocalDate injured,
    @Nullable LocalDate denied,
    @Nullable LocalDate received) {

  /// No date at all.
  public static final Dates NONE = new Dates(null, null, null, null, null);
}
