package imr.letter;

/// An amount that a request states.
///
/// @param kind the role of the amount
/// @param what the unit: `visits`, `weeks`, `days`, `months`, `hours`, `mg`, `count`, or `refills`
/// @param value greater than 0; for a combination drug such as 10/325 mg, the first part
public record Quantity(Kind kind, String what, double value) {
  /// The role of an amount. A partly authorized request states three; any other request states only
  /// the disputed one.
  public enum Kind {
    ORIGINAL,
    AUTHORIZED,
    DISPUTED
  }
}
