package imr.engine;

/// A request to compare two groups of issues.
///
/// @param common the conditions that issues of either group must meet
/// @param a the first group
/// @param b the second group
public record ComparePlan(IssueSet common, IssueSet a, IssueSet b) {}
