package imr.vocabulary;

/// A criterion of medical necessity, phrased so that shown speaks for the treatment and missing
/// against it.
///
/// @param id such as `conservative-care-failed`
/// @param name for people
/// @param meaning when it is shown, as half a sentence
/// @param advice to a treating physician where it is missing
public record Criterion(String id, String name, String meaning, String advice) {}
