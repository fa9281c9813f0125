package imr.letter;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an issue was coded as, in the ids of the vocabulary.
///
/// @param asked what the request asks for
/// @param basis on what the rationale decides
/// @param stated what else the request states
/// @param criteria what the rationale says was shown or missing, in reading order
/// @param checks possible faults, and notes
public record IssueCodes(
    Asked asked, Basis basis, Stated stated, List<CriterionFinding> criteria, List<Check> checks) {
  /// Nothing coded.
  public static final IssueCodes NONE =
      new IssueCodes(
          new Asked(List.of(), List.of(), List.of(), Service.PRIMARY),
          Basis.UNCLEAR,
          new Stated(UrDecision.DENIED_OR_NOT_STATED, List.of(), Timing.NOT_STATED, null),
          List.of(),
          List.of());

  public IssueCodes {
    criteria = List.copyOf(criteria);
    checks = List.copyOf(checks);
  }

  /// What a request asks for.
  ///
  /// @param procedures treatments, drugs, devices or services in dispute
  /// @param regions body regions that the request itself names
  /// @param flags what else the request prints
  public record Asked(
      List<String> procedures, List<String> regions, List<Flag> flags, Service service) {
    public Asked {
      procedures = List.copyOf(procedures);
      regions = List.copyOf(regions);
      flags = List.copyOf(flags);
    }
  }

  /// What a request states about its amounts and its time.
  ///
  /// @param quantities in printed order
  /// @param serviceDate null where none is printed
  public record Stated(
      UrDecision urDecision,
      List<Quantity> quantities,
      Timing timing,
      @Nullable LocalDate serviceDate) {
    public Stated {
      quantities = List.copyOf(quantities);
    }
  }

  /// Whether the service was rendered before it was reviewed.
  public enum Timing {
    /// The word is printed, or a date of service.
    RETROSPECTIVE,
    NOT_STATED
  }

  /// Treatments, drugs, devices or services in dispute.
  public List<String> procedures() {
    return asked.procedures();
  }

  /// Body regions that the request itself names.
  public List<String> regions() {
    return asked.regions();
  }

  /// What else the request prints.
  public List<Flag> flags() {
    return asked.flags();
  }

  /// Whether it serves an operation.
  public Service service() {
    return asked.service();
  }

  /// Whether utilization review had authorized a part.
  public UrDecision urDecision() {
    return stated.urDecision();
  }

  /// Amounts that the request states, in printed order.
  public List<Quantity> quantities() {
    return stated.quantities();
  }

  /// Whether the service was rendered before it was reviewed.
  public Timing timing() {
    return stated.timing();
  }

  /// The date of service that the request states, null where it states none.
  public @Nullable LocalDate serviceDate() {
    return stated.serviceDate();
  }

  /// The same codes with these checks.
  public IssueCodes withChecks(List<Check> found) {
    return new IssueCodes(asked, basis, stated, criteria, found);
  }
}
