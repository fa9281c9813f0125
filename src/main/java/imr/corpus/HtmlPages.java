package imr.corpus;

import imr.deadline.Deadline;
import imr.letter.Rejection;
import imr.letter.Rejection.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/// Reads the text of a web page: each block element on its own lines, the cells of a table row side
/// by side.
final class HtmlPages {
  /// A term's definition is the next cell of its line.
  private static final Set<String> CELLS = Set.of("td", "th", "dd");

  private static final Set<String> UNCLOSED = Set.of("br", "dt");
  private static final Set<String> PREFORMATTED = Set.of("pre", "textarea", "listing", "xmp");
  private static final Set<String> PARAGRAPHS =
      Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "table", "ul", "ol", "blockquote");

  private HtmlPages() {}

  static Pages read(byte[] bytes, Limits limits) {
    Document page;
    try {
      page = Jsoup.parse(new TimedInput(new ByteArrayInputStream(bytes)), charset(bytes), "");
    } catch (IOException e) {
      return new Pages.None(Rejection.of(Reason.NOT_TEXT, String.valueOf(e.getMessage())));
    }
    String hidden = HiddenHtmlText.of(page);
    page.select("script, style, head, template").remove();
    StringBuilder text = new StringBuilder();
    page.traverse(
        new NodeVisitor() {
          @Override
          public void head(Node node, int depth) {
            Deadline.current().check();
            if (node instanceof TextNode words) {
              text.append(
                  isPreformatted(words)
                      ? words.getWholeText()
                      : words.isBlank() ? " " : words.getWholeText().replaceAll("\\s+", " "));
            } else if (node instanceof Element element) {
              text.append(before(element));
            }
          }

          @Override
          public void tail(Node node, int depth) {
            if (node instanceof Element element && !UNCLOSED.contains(element.normalName())) {
              text.append(before(element));
            }
          }
        });
    return PlainText.pages(text.toString(), hidden, limits);
  }

  /// The charset that a page doesn't name and its bytes show, null if the parser is to find it.
  private static @Nullable String charset(byte[] bytes) {
    Charset wide = WideCharsets.of(bytes);
    return wide == null ? null : wide.name();
  }

  private static boolean isPreformatted(TextNode words) {
    Element parent = words.parentElement();
    while (parent != null && !PREFORMATTED.contains(parent.normalName())) {
      parent = parent.parentElement();
    }
    return parent != null;
  }

  private static String before(Element element) {
    String name = element.normalName();
    if (CELLS.contains(name)) {
      return "\t";
    }
    if (PARAGRAPHS.contains(name)) {
      return "\n\n";
    }
    return element.isBlock() || name.equals("br") ? "\n" : "";
  }
}
