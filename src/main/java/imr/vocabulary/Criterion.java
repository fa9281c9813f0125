package imr.vocabulary;

/// A criterion of medical necessity. It is phrased so that proof of it supports the treatment.
///
/// @param id a stable id, such as `conservative-care-failed`
/// @param name the display name
/// @param meaning the condition for proof, as a clause
/// @param advice advice to a treating physician if proof is missing
/// @param shown what a reviewer did who found it met, as a sentence without a period
/// @param missing what a reviewer did who did not find it met, as a sentence without a period
public record Criterion(
    String id, String name, String meaning, String advice, String shown, String missing) {}
