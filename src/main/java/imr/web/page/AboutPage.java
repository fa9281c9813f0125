package imr.web.page;

/// What the about page shows.
///
/// @param version of the program
/// @param fingerprint of the index
/// @param rules the revision of the rules that read it
public record AboutPage(LoadedLetters loaded, String version, String fingerprint, String rules) {}
