package imr.corpus;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// File kinds by file extension.
enum FileKind {
  PDF(".pdf"),
  TEXT(".txt"),
  HTML(".html", ".htm"),
  DOCX(".docx"),
  ZIP(".zip"),
  TAR(".tar", ".tar.gz", ".tgz"),
  OTHER;

  private static final int LOOKED_AT = 2_048;
  private static final Pattern PAGE_START =
      Pattern.compile(
          "(?i)(?:\\xEF\\xBB\\xBF|\\xFF\\xFE|\\xFE\\xFF)?\\s*(?:<\\?xml[^>]{0,200}>\\s*)?"
              + "(?:<!--.{0,500}?-->\\s*)?<(?:!doctype html|html|head|body|meta|title|pre|div|table)\\b");
  private static final Pattern TAG = Pattern.compile("</?[a-zA-Z!][^<>]{0,200}>");

  private final String endings; // separated by spaces

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

  /// The kind of a file by its first bytes, else by its name, because renamed files are common. A
  /// text is a web page if it starts as one, and none if it has no tag.
  static FileKind of(String name, byte[] bytes) {
    String start =
        new String(bytes, 0, Math.min(bytes.length, LOOKED_AT), StandardCharsets.ISO_8859_1)
            .replace("\0", ""); // as in UTF-16
    if (start.startsWith("%PDF-")) {
      return PDF;
    }
    if (start.startsWith("PK\003\004")) {
      return DOCX;
    }
    FileKind named = of(name);
    if (PAGE_START.matcher(start).lookingAt()) {
      return HTML;
    }
    boolean isWords = start.chars().noneMatch(c -> c < ' ' && !Character.isWhitespace(c));
    return switch (named) {
      case HTML -> TAG.matcher(start).find() ? HTML : TEXT;
      case PDF -> start.indexOf("%PDF-") > 0 ? PDF : isWords ? TEXT : PDF;
      case DOCX -> isWords ? TEXT : DOCX;
      default -> named;
    };
  }

  boolean isArchive() {
    return this == ZIP || this == TAR;
  }

  /// All extensions, for messages.
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
