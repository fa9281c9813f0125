package imr.engine;

/// Two groups to be counted side by side.
///
/// @param common what issues of either group must meet
/// @param a the first group
/// @param b the second group
public record ComparePlan(IssueSet common, IssueSet a, IssueSet b) {}
