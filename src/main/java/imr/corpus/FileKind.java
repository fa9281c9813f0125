package imr.corpus;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a file is by the ending of its name.
enum FileKind {
  PDF(".pdf"),
  TEXT(".txt"),
  HTML(".html", ".htm"),
  DOCX(".docx"),
  ZIP(".zip"),
  TAR(".tar", ".tar.gz", ".tgz"),
  OTHER;

  private final String endings; // with a blank between

  FileKind(String... endings) {
    this.endings = String.join(" ", endings);
  }

  static FileKind of(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(kind -> kind != OTHER)
        .filter(kind -> kind.eachEnding().anyMatch(lower::endsWith))
        .findFirst()
        .orElse(OTHER);
  }

  /// What a file is by its first bytes, or else by its name: renamed files are common.
  static FileKind of(String name, byte[] bytes) {
    if (startsWith(bytes, "%PDF-")) {
      return PDF;
    }
    if (startsWith(bytes, "PK\003\004")) {
      return DOCX;
    }
    FileKind named = of(name);
    boolean marked = startsWith(bytes, "<!doctype html") || startsWith(bytes, "<html");
    return named == TEXT && marked ? HTML : named;
  }

  private static boolean startsWith(byte[] bytes, String start) {
    return bytes.length >= start.length()
        && new String(bytes, 0, start.length(), StandardCharsets.ISO_8859_1)
            .equalsIgnoreCase(start);
  }

  boolean isArchive() {
    return this == ZIP || this == TAR;
  }

  /// All endings, for people.
  static String known() {
    return Arrays.stream(values())
        .map(kind -> kind.endings)
        .filter(e -> !e.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private Stream<String> eachEnding() {
    return Arrays.stream(endings.split(" ", -1));
  }
}
