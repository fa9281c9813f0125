package imr.corpus;

import imr.letter.Rejection;
import imr.letter.Rejection.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.internal.PackagePropertiesPart;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/// Reads the text of a Word document: each paragraph on its own line, the cells of a table row side
/// by side. POI itself rejects zip bombs.
final class DocxPages {
  private DocxPages() {}

  /// The lines of all parts that the text does not show: properties, comments, deleted words, and
  /// descriptions of pictures.
  private static String hidden(XWPFWordExtractor document, String shown)
      throws IOException, InvalidFormatException {
    Set<String> lines = shown.lines().map(String::strip).collect(Collectors.toSet());
    StringBuilder hidden = new StringBuilder();
    for (PackagePart part : document.getPackage().getParts()) {
      if (part instanceof PackagePropertiesPart properties) {
        hidden.append(words(properties));
      } else if (part.getContentType().endsWith("xml")) {
        try (InputStream xml = part.getInputStream()) {
          XmlText.of(xml.readAllBytes())
              .lines()
              .map(String::strip)
              .filter(line -> !lines.contains(line))
              .forEach(line -> hidden.append(line).append('\n'));
        }
      }
    }
    return hidden.toString();
  }

  private static String words(PackagePropertiesPart properties) {
    return Stream.of(
            properties.getTitleProperty(),
            properties.getSubjectProperty(),
            properties.getDescriptionProperty(),
            properties.getKeywordsProperty(),
            properties.getCategoryProperty(),
            properties.getIdentifierProperty(),
            properties.getContentStatusProperty())
        .flatMap(Optional::stream)
        .map(words -> words + "\n")
        .collect(Collectors.joining());
  }

  static Pages read(byte[] bytes, Limits limits) {
    try (XWPFWordExtractor text =
        new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(bytes)))) {
      String shown = text.getText();
      return PlainText.pages(shown.replace("\n", "\n\n"), hidden(text, shown), limits);
    } catch (IOException | InvalidFormatException | RuntimeException | LinkageError e) {
      // POI throws many kinds of unchecked exceptions for corrupt files. It also needs missing
      // libraries if a file declares a compression that no Word document uses.
      return new Pages.None(Rejection.of(Reason.BROKEN_DOCX, String.valueOf(e.getMessage())));
    }
  }
}
