package imr.web.page;

/// The contents of the about page.
///
/// @param version the program's version
/// @param fingerprint of the index
/// @param rules the revision of the rules that read it
public record AboutPage(LoadedLetters loaded, String version, String fingerprint, String rules) {}
