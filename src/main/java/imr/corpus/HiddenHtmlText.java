package imr.corpus;

import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/// The words of a web page that a browser does not show: its head, comments, scripts, and the
/// values of attributes.
final class HiddenHtmlText {
  private HiddenHtmlText() {}

  static String of(Document page) {
    StringBuilder text = new StringBuilder();
    page.traverse((node, depth) -> append(node, text));
    page.select("head, template").forEach(each -> text.append(each.wholeText()).append('\n'));
    return text.toString();
  }

  private static void append(Node node, StringBuilder text) {
    switch (node) {
      case Comment comment -> text.append(comment.getData()).append('\n');
      case DataNode data -> text.append(data.getWholeData()).append('\n');
      case Element meta when meta.nameIs("meta") ->
          text.append(meta.attr("name"))
              .append(meta.attr("property"))
              .append(": ")
              .append(meta.attr("content"))
              .append('\n');
      case Element element -> {
        for (Attribute attribute : element.attributes()) {
          text.append(attribute.getKey()).append(": ").append(attribute.getValue()).append('\n');
        }
      }
      default -> {}
    }
  }
}
