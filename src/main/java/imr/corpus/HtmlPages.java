package imr.corpus;

import imr.deadline.Deadline;
import imr.letter.Rejection;
import imr.letter.Rejection.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/// Reads the text of a web page: each block element on its own lines, the cells of a table row side
/// by side.
final class HtmlPages {
  private static final Set<String> CELLS = Set.of("td", "th");
  private static final Set<String> PARAGRAPHS =
      Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "table", "ul", "ol", "blockquote");

  private HtmlPages() {}

  static Pages read(byte[] bytes, Limits limits) {
    Document page;
    try {
      page = Jsoup.parse(new TimedInput(new ByteArrayInputStream(bytes)), null, "");
    } catch (IOException e) {
      return new Pages.None(Rejection.of(Reason.NOT_TEXT, String.valueOf(e.getMessage())));
    }
    page.select("script, style, head, template").remove();
    StringBuilder text = new StringBuilder();
    page.traverse(
        new NodeVisitor() {
          @Override
          public void head(Node node, int depth) {
            Deadline.current().check();
            if (node instanceof TextNode words) {
              text.append(words.isBlank() ? " " : words.getWholeText().replaceAll("\\s+", " "));
            } else if (node instanceof Element element) {
              text.append(before(element));
            }
          }

          @Override
          public void tail(Node node, int depth) {
            if (node instanceof Element element && !element.normalName().equals("br")) {
              text.append(before(element));
            }
          }
        });
    return PlainText.pages(text.toString(), limits);
  }

  private static String before(Element element) {
    String name = element.normalName();
    if (CELLS.contains(name)) {
      return " ";
    }
    if (PARAGRAPHS.contains(name)) {
      return "\n\n";
    }
    return element.isBlock() || name.equals("br") ? "\n" : "";
  }
}
