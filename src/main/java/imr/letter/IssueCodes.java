package imr.letter;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an issue was coded as, in the ids of the vocabulary.
///
/// @param procedures treatments, drugs, devices or services in dispute
/// @param regions body regions that the request itself names
/// @param flags what else the request prints
/// @param quantities amounts that the request states, in printed order
/// @param serviceDate the date of service that the request states
/// @param criteria what the rationale says was shown or missing, in reading order
/// @param checks possible faults, and notes
public record IssueCodes(
    List<String> procedures,
    List<String> regions,
    List<Flag> flags,
    Service service,
    Basis basis,
    UrDecision urDecision,
    List<Quantity> quantities,
    Timing timing,
    @Nullable LocalDate serviceDate,
    List<CriterionFinding> criteria,
    List<Check> checks) {
  /// Nothing coded.
  public static final IssueCodes NONE =
      new IssueCodes(
          List.of(),
          List.of(),
          List.of(),
          Service.PRIMARY,
          Basis.UNCLEAR,
          UrDecision.DENIED_OR_NOT_STATED,
          List.of(),
          Timing.NOT_STATED,
          null,
          List.of(),
          List.of());

  public IssueCodes {
    procedures = List.copyOf(procedures);
    regions = List.copyOf(regions);
    flags = List.copyOf(flags);
    quantities = List.copyOf(quantities);
    criteria = List.copyOf(criteria);
    checks = List.copyOf(checks);
  }

  /// The same codes with these checks.
  public IssueCodes withChecks(List<Check> found) {
    return new IssueCodes(
        procedures,
        regions,
        flags,
        service,
        basis,
        urDecision,
        quantities,
        timing,
        serviceDate,
        criteria,
        found);
  }

  /// Whether the service was rendered before it was reviewed.
  public enum Timing {
    /// The word is printed, or a date of service.
    RETROSPECTIVE,
    NOT_STATED
  }
}
