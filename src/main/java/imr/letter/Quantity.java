package imr.letter;

/// How much of something a request states.
///
/// @param kind which of the amounts it is
/// @param what its unit: `visits`, `weeks`, `days`, `months`, `hours`, `mg`, `count` or `refills`
/// @param value over 0; of a combination drug such as 10/325 mg the first part
public record Quantity(Kind kind, String what, double value) {
  /// Where a part was authorized there are three amounts; else only the disputed one.
  public enum Kind {
    ORIGINAL,
    AUTHORIZED,
    DISPUTED
  }
}
