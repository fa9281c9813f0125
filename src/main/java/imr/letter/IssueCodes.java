package imr.letter;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The codes of an issue, as ids of the vocabulary.
///
/// @param asked the items that the request asks for
/// @param basis the ground on which the rationale decides
/// @param stated other facts that the request states
/// @param criteria findings in the rationale, in reading order
/// @param quotation what is quoted of the rationale
/// @param checks possible faults, and notes
public record IssueCodes(
    Asked asked,
    Basis basis,
    Stated stated,
    List<CriterionFinding> criteria,
    Quotation quotation,
    List<Check> checks) {
  /// The codes of an issue that isn't coded.
  public static final IssueCodes NONE =
      new IssueCodes(
          new Asked(List.of(), List.of(), List.of(), Service.PRIMARY),
          Basis.UNCLEAR,
          new Stated(UrDecision.DENIED_OR_NOT_STATED, List.of(), Timing.NOT_STATED, null),
          List.of(),
          Quotation.NONE,
          List.of());

  public IssueCodes {
    criteria = List.copyOf(criteria);
    checks = List.copyOf(checks);
  }

  /// The items that a request asks for.
  ///
  /// @param procedures the disputed treatments, drugs, devices, or services
  /// @param regions the body regions that the request itself names
  /// @param flags properties that the request states about itself
  public record Asked(
      List<String> procedures, List<String> regions, List<Flag> flags, Service service) {
    public Asked {
      procedures = List.copyOf(procedures);
      regions = List.copyOf(regions);
      flags = List.copyOf(flags);
    }
  }

  /// The amounts and times that a request states.
  ///
  /// @param quantities the amounts in printed order
  /// @param serviceDate null if none is printed
  public record Stated(
      UrDecision urDecision,
      List<Quantity> quantities,
      Timing timing,
      @Nullable LocalDate serviceDate) {
    public Stated {
      quantities = List.copyOf(quantities);
    }
  }

  /// Whether the service was provided before the review.
  public enum Timing {
    /// The word "retrospective" or a date of service is printed.
    RETROSPECTIVE,
    NOT_STATED
  }

  /// The disputed treatments, drugs, devices, or services.
  public List<String> procedures() {
    return asked.procedures();
  }

  /// The body regions that the request itself names.
  public List<String> regions() {
    return asked.regions();
  }

  /// Properties that the request states about itself.
  public List<Flag> flags() {
    return asked.flags();
  }

  /// Whether the item accompanies a surgery.
  public Service service() {
    return asked.service();
  }

  /// Whether utilization review authorized a part of the item.
  public UrDecision urDecision() {
    return stated.urDecision();
  }

  /// The amounts that the request states, in printed order.
  public List<Quantity> quantities() {
    return stated.quantities();
  }

  /// Whether the service was provided before the review.
  public Timing timing() {
    return stated.timing();
  }

  /// The date of service that the request states, or null if it states none.
  public @Nullable LocalDate serviceDate() {
    return stated.serviceDate();
  }

  /// The findings that are only mentions of a criterion. A sure finding on the same criterion
  /// settles it, so that no issue counts twice for a criterion because of a mention.
  public List<CriterionFinding> mentions() {
    return criteria.stream()
        .filter(finding -> finding.isMention() && !isSettled(finding.id()))
        .toList();
  }

  private boolean isSettled(String criterion) {
    return criteria.stream()
        .anyMatch(finding -> finding.id().equals(criterion) && finding.counts());
  }

  /// The same codes with these checks.
  public IssueCodes withChecks(List<Check> found) {
    return new IssueCodes(asked, basis, stated, criteria, quotation, found);
  }
}
