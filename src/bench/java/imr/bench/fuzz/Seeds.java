package imr.bench.fuzz;

import imr.field.Field;
import imr.query.LanguageHelp;
import imr.sample.SampleLetters;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// What mutation begins with: synthetic letters, the examples of the help page, every parameter.
final class Seeds {
  private static final int LETTERS = 60;
  private static final int FILES = 12;

  private Seeds() {}

  static void write(Target target, Path folder) throws IOException {
    int number = 0;
    for (byte[] seed : of(target)) {
      Files.write(folder.resolve("seed-" + number++), seed);
    }
  }

  /// One to begin with, so that loading classes is not taken for a hang.
  static byte[] first(Target target) throws IOException {
    return of(target).getFirst();
  }

  private static List<byte[]> of(Target target) throws IOException {
    List<byte[]> seeds = new ArrayList<>();
    switch (target) {
      case LETTER -> texts(LETTERS).forEach(text -> seeds.add(bytes(text)));
      case QUERY -> {
        for (LanguageHelp each : LanguageHelp.all()) {
          seeds.add(bytes((char) 0 + each.query()));
          seeds.add(bytes((char) 72 + each.query()));
        }
      }
      case URL -> {
        for (int route = 0; route < UrlTarget.ROUTES.size(); route++) {
          for (String parameters : parameters()) {
            seeds.add(UrlTarget.input(route, parameters));
          }
        }
      }
      case PDF -> new SampleLetters(5, 1).stream(FILES).forEach(s -> seeds.add(s.content()));
      case HTML -> texts(FILES).forEach(text -> seeds.add(bytes(html(text))));
      case DOCX -> {
        for (String text : texts(FILES)) {
          seeds.add(bytes((char) 1 + docx(text)));
          seeds.add(FileTargets.Docx.packed(bytes(docx(text))));
        }
      }
      case ARCHIVE -> {
        for (String name :
            List.of("a.txt", "../a.txt", "/etc/a.pdf", "C:\\a.docx", "x/./..//b.html", "a.zip")) {
          seeds.add(bytes((char) 1 + name));
          seeds.add(zip(name));
        }
      }
    }
    return seeds;
  }

  private static List<String> texts(int count) {
    return new SampleLetters(5).stream(count).map(SampleLetters.Sample::text).toList();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> parameters() {
    List<String> all = new ArrayList<>();
    String every =
        Field.filters().stream()
            .map(f -> f.id() + "=")
            .collect(Collectors.joining("1&", "CM00-0000001?", "1"));
    all.add("1?" + every.substring(every.indexOf('?') + 1, every.length() / 2));
    all.add("?q=overturned+lumbar+mri&page=2&size=10&sort=newest&match=best&group=letter");
    all.add("?q=a&syntax=lucene&understand=false&facets=none&outcome=upheld&decided=2016..2017");
    all.add("?by=outcome,region&of=letters&format=csv&limit=5&a=mri&b=knee&seed=3&most=7");
    all.add("?finding=functional-gain:missing&decided-on=anything&id=CM00-0000001%231&mark=1");
    for (LanguageHelp each : LanguageHelp.all()) {
      all.add("?q=" + URLEncoder.encode(each.query(), StandardCharsets.UTF_8));
    }
    return all.subList(0, 12);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }

  private static String html(String text) {
    return text.lines()
        .map(Seeds::escaped)
        .collect(Collectors.joining("</p><p>", "<html><body><p>", "</p></body></html>"));
  }

  private static String docx(String text) {
    return text.lines()
        .map(Seeds::escaped)
        .collect(
            Collectors.joining(
                "</w:t></w:r></w:p><w:p><w:r><w:t>",
                "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                    + "<w:body><w:p><w:r><w:t>",
                "</w:t></w:r></w:p></w:body></w:document>"));
  }

  private static byte[] zip(String name) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(bytes(texts(1).getFirst()));
    }
    return bytes.toByteArray();
  }
}
