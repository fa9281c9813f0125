package imr.corpus;

import java.io.IOException;
import java.io.InputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;

/// The words of a PDF that are on none of its pages: properties, annotations, form fields,
/// bookmarks, descriptions of pictures, and metadata. They are all strings of its objects. Used
/// once.
final class HiddenPdfText {
  private static final int MAX_DEPTH = 50;

  private final StringBuilder text = new StringBuilder();
  private final long maxChars;

  private HiddenPdfText(Limits limits) {
    maxChars = limits.chars();
  }

  /// Reads an open PDF.
  static String of(PDDocument pdf, Limits limits) throws IOException {
    HiddenPdfText words = new HiddenPdfText(limits);
    COSDocument document = pdf.getDocument();
    COSDictionary encryption = document.getEncryptionDictionary();
    COSObjectKey unreadable = encryption == null ? null : encryption.getKey();
    for (COSObjectKey key : document.getXrefTable().keySet()) {
      COSObject object = document.getObjectFromPool(key);
      COSBase value = object == null ? null : object.getObject();
      if (value != null && !key.equals(unreadable)) {
        words.collect(value, "", 0);
      }
    }
    return words.text.toString();
  }

  private void collect(COSBase value, String name, int depth) throws IOException {
    if (depth > MAX_DEPTH || text.length() > maxChars) {
      return;
    }
    switch (value) {
      case COSString string ->
          text.append(name).append(": ").append(string.getString()).append('\n');
      case COSArray array -> {
        for (COSBase each : array) {
          if (each != null) {
            collect(each, name, depth + 1);
          }
        }
      }
      case COSDictionary dictionary -> {
        for (COSName key : dictionary.keySet()) {
          COSBase each = dictionary.getItem(key); // objects it refers to come by themselves
          if (each != null) {
            collect(each, key.getName(), depth + 1);
          }
        }
        if (value instanceof COSStream stream && isMetadata(stream)) {
          try (InputStream xml = stream.createInputStream()) {
            text.append(XmlText.of(xml.readNBytes((int) Math.min(maxChars, Integer.MAX_VALUE))));
          }
        }
      }
      default -> {}
    }
  }

  private static boolean isMetadata(COSStream stream) {
    return COSName.METADATA.equals(stream.getItem(COSName.TYPE));
  }
}
