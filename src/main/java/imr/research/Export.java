package imr.research;

import imr.engine.IssueReceiver;
import imr.field.IssueValues;
import imr.field.SearchException;
import imr.json.Json;
import imr.letter.Determination;
import imr.letter.Issue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Writes issues to a file as they are read, one per row.
public abstract sealed class Export implements IssueReceiver {
  private final ExportRow records;
  final Appendable out;

  private Export(IssueValues values, Appendable out) {
    records = new ExportRow(values);
    this.out = out;
  }

  /// File formats.
  public enum Format {
    /// RFC 4180; `|` separates several values in one cell.
    CSV("text/csv; charset=utf-8"),
    /// One JSON object per line; fields that can have several values are arrays.
    NDJSON("application/x-ndjson; charset=utf-8");

    private final String mediaType;

    Format(String mediaType) {
      this.mediaType = mediaType;
    }

    /// The format's media type, with the charset.
    public String mediaType() {
      return mediaType;
    }

    /// The format with a name, `csv` or `ndjson`.
    public static Format of(String name) {
      for (Format format : values()) {
        if (IssueValues.id(format).equals(name)) {
          return format;
        }
      }
      throw new SearchException.BadRequest("format must be csv or ndjson, not \"" + name + '"');
    }
  }

  /// Starts an export.
  ///
  /// @param out the output, which is not closed
  public static Export of(Format format, IssueValues values, Appendable out) {
    return switch (format) {
      case CSV -> new AsCsv(values, out);
      case NDJSON -> new AsNdjson(values, out);
    };
  }

  @Override
  public void issue(Determination letter, Issue issue) throws IOException {
    row(records.of(letter, issue));
  }

  abstract void row(Map<String, List<Object>> row) throws IOException;

  /// Converts whole numbers, so that they are written without a decimal point.
  private static Object plain(Object value) {
    return value instanceof Double number && number == Math.rint(number)
        ? (Object) number.longValue()
        : value;
  }

  private static final class AsCsv extends Export {
    private @Nullable Csv csv;

    AsCsv(IssueValues values, Appendable out) {
      super(values, out);
    }

    @Override
    public void begin(String fingerprint, long issues) throws IOException {
      try {
        csv = new Csv(out, ExportRow.columns());
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
    }

    @Override
    void row(Map<String, List<Object>> row) throws IOException {
      if (csv == null) {
        throw new IllegalStateException("the export was not started");
      }
      List<@Nullable Object> cells = new ArrayList<>();
      for (List<Object> values : row.values()) {
        cells.add(
            switch (values.size()) {
              case 0 -> null;
              case 1 -> plain(values.getFirst());
              default ->
                  values.stream()
                      .map(v -> plain(v).toString())
                      .collect(Collectors.joining(ExportRow.BETWEEN));
            });
      }
      try {
        csv.row(cells);
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
    }
  }

  private static final class AsNdjson extends Export {
    AsNdjson(IssueValues values, Appendable out) {
      super(values, out);
    }

    @Override
    public void begin(String fingerprint, long issues) {}

    @Override
    void row(Map<String, List<Object>> row) throws IOException {
      Map<String, @Nullable Object> object = new LinkedHashMap<>();
      row.forEach((column, values) -> {
        if (Codebook.holdsSeveral(column)) {
          object.put(column, values.stream().map(Export::plain).toList());
        } else {
          object.put(column, values.isEmpty() ? null : plain(values.getFirst()));
        }
      });
      out.append(Json.write(object)).append('\n');
    }
  }
}
