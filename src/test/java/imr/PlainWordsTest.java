package imr;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Documents are plain American English. Words are listed here that we replaced, each with what to
/// write instead; a word that is right in some sentences is not listed.
class PlainWordsTest {
  private static final Pattern CODE = Pattern.compile("`[^`\n]*`");

  private static final ReplacedWords REPLACED =
      new ReplacedWords(
          Map.ofEntries(
              Map.entry("taken? (for|as) (?!long)", "read as"),
              Map.entry("took (for|as) (?!long)", "read as"),
              Map.entry("tells?", "shows, reports, says"),
              Map.entry("told", "shown, reported"),
              Map.entry("sp(ea|o)ks? of|speaking of|spoken of", "covers, is about"),
              Map.entry("remark(s|ed)?", "warning, warned"),
              Map.entry("made[ -]up", "synthetic"),
              Map.entry("lack(s|ed|ing)?", "is missing"),
              Map.entry("anew", "again"),
              Map.entry("blanks? (before|between|around|behind)|a blank", "space"),
              Map.entry("refus(es?|ed|al)", "denied (a treatment), rejected (a request)"),
              Map.entry("found shown", "found proof of"),
              Map.entry("found missing", "found no proof of"),
              Map.entry("apart from each other|tell apart", "distinguish"),
              Map.entry("mend(s|ed|ing)?", "fix, correct"),
              Map.entry("stands? in(?! for)", "is in"),
              Map.entry("where there (is|are) (none|no)", "if there is none"),
              Map.entry("whoever|who asks|who(m)? it may", "you, anyone who, the caller"),
              Map.entry("made of it|is made of", "is built from"),
              Map.entry("alike", "the same way, similar"),
              Map.entry("at hand", "current, available"),
              Map.entry("(a|the|its) beginnings?", "prefix, start"),
              Map.entry("colou?rs? blind|\\w*colour\\w*", "color"),
              Map.entry("behaviour\\w*", "behavior"),
              Map.entry("licences?", "license"),
              Map.entry("(recogn|normal|analy|optim|organ)is(e|es|ed|ing)", "-ize, analyze"),
              Map.entry("e-mails?", "email"),
              Map.entry("small letters", "lower case"),
              Map.entry("as it stands", "unchanged, now"),
              Map.entry("stands? or falls?", "follows, depends on"),
              Map.entry("safe to share", "thread-safe"),
              Map.entry("(null|none|empty) where", "null if"),
              Map.entry("\\d+ %", "12% without a space")));

  static List<Path> documents() throws IOException {
    return Documents.all();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void noReplacedWordIsLeft(Path document) throws IOException {
    String text = ReplacedWords.without(CODE, Documents.prose(Documents.read(document)));
    assertEquals(List.of(), REPLACED.in(text), document + " is not plain");
  }
}
