package imr.corpus;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// All words of an XML file, for what reads them without its markup: the text of each element
/// behind the element's name, and each attribute's value. The text of a Word paragraph is one line,
/// however many runs it has. Reads no document types, so no entities.
final class XmlText {
  /// The prefix of the values of Word's properties, whose names stand before them.
  private static final String VALUES = "vt";

  private static final XMLInputFactory XML = XMLInputFactory.newFactory();

  static {
    XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
  }

  private XmlText() {}

  /// Reads a file. What follows a fault in it is left out.
  static String of(byte[] xml) {
    StringBuilder text = new StringBuilder();
    try {
      XMLStreamReader reader = XML.createXMLStreamReader(new ByteArrayInputStream(xml));
      int paragraphs = 0;
      while (reader.hasNext()) {
        switch (reader.next()) {
          case XMLStreamConstants.START_ELEMENT -> {
            if (isParagraph(reader)) {
              paragraphs++;
              text.append('\n');
            }
            start(reader, paragraphs > 0, text);
          }
          case XMLStreamConstants.END_ELEMENT -> {
            if (isParagraph(reader)) {
              paragraphs--;
              text.append('\n');
            }
          }
          case XMLStreamConstants.CHARACTERS,
              XMLStreamConstants.CDATA,
              XMLStreamConstants.COMMENT ->
              text.append(reader.getText());
          default -> {}
        }
      }
    } catch (XMLStreamException e) {
      return text.toString();
    }
    return text.toString();
  }

  private static void start(XMLStreamReader element, boolean inParagraph, StringBuilder text) {
    String name = element.getLocalName();
    if (!inParagraph && !VALUES.equals(element.getPrefix())) {
      text.append('\n').append(name).append(": ");
    } else if (name.equals("tab") || name.equals("br")) {
      text.append(' ');
    }
    for (int i = 0; i < element.getAttributeCount(); i++) {
      String value = element.getAttributeValue(i);
      if (!inParagraph || isForReaders(element.getAttributeLocalName(i))) {
        text.append('\n')
            .append(element.getAttributeLocalName(i))
            .append(": ")
            .append(value)
            .append('\n');
      }
    }
  }

  private static boolean isParagraph(XMLStreamReader element) {
    return element.getLocalName().equals("p");
  }

  /// The attributes of Word's paragraphs that are words: descriptions of pictures, and authors.
  private static boolean isForReaders(String attribute) {
    return switch (attribute) {
      case "descr", "title", "alt", "author" -> true;
      default -> false;
    };
  }
}
