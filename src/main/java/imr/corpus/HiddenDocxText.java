package imr.corpus;

import imr.deadline.Deadline;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.internal.PackagePropertiesPart;

/// The lines of a Word document that its text does not show: properties, comments, deleted words,
/// and descriptions of pictures.
final class HiddenDocxText {
  private HiddenDocxText() {}

  static String of(OPCPackage document, String shown) throws IOException, InvalidFormatException {
    Set<String> lines = shown.lines().map(String::strip).collect(Collectors.toSet());
    StringBuilder hidden = new StringBuilder();
    for (PackagePart part : document.getParts()) {
      if (part instanceof PackagePropertiesPart properties) {
        hidden.append(words(properties));
      } else if (part.getContentType().endsWith("xml")) {
        try (InputStream xml = part.getInputStream()) {
          Deadline.current().check();
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
}
