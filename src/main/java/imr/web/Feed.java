package imr.web;

import imr.engine.Hit;
import imr.field.Labels;
import imr.research.Citation;
import imr.search.SearchResponse;
import java.io.StringWriter;
import java.time.LocalDate;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// The newest decisions that a search finds, as Atom (RFC 4287).
///
/// @param site the scheme and host
/// @param page the path of the search's page
/// @param self the path of the feed
record Feed(String site, String page, String self) {
  static final int MAX_ENTRIES = 50;

  String write(SearchResponse response) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("feed");
      xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
      String query = response.receipt().query();
      element(xml, "title", "IMR decisions" + (query.isEmpty() ? "" : ": " + query));
      element(xml, "id", site + self);
      element(xml, "updated", response.receipt().at().toString());
      element(xml, "generator", "IMR Search " + response.receipt().version());
      link(xml, "self", site + self);
      link(xml, "alternate", site + page);
      xml.writeStartElement("author");
      element(xml, "name", "IMR Search");
      xml.writeEndElement();
      for (Hit hit : response.answer().hits()) {
        LocalDate decided = hit.letter().dates().decided();
        if (decided != null) { // a letter without a date can't be called new
          entry(xml, hit, decided);
        }
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("writing to a string failed", e);
    }
    return text.toString();
  }

  private void entry(XMLStreamWriter xml, Hit hit, LocalDate day) throws XMLStreamException {
    xml.writeStartElement("entry");
    element(xml, "title", Labels.outcomeInFull(hit.issue()) + " \u2013 " + hit.issue().request());
    element(xml, "id", "urn:imr-search:" + hit.letter().id() + ":" + hit.issue().number());
    element(xml, "updated", day + "T00:00:00Z");
    link(xml, "alternate", site + Citation.path(hit.letter(), hit.issue()));
    element(
        xml,
        "summary",
        Citation.inLine(hit.letter(), hit.issue()) + ". " + hit.issue().quotation());
    xml.writeEndElement();
  }

  private static void link(XMLStreamWriter xml, String rel, String href) throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", rel);
    xml.writeAttribute("href", href);
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(printable(text));
    xml.writeEndElement();
  }

  /// Removes the characters that XML 1.0 doesn't allow.
  private static String printable(String text) {
    return text.replaceAll(
        "[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "");
  }
}
