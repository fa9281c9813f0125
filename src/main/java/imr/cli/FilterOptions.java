package imr.cli;

import imr.field.Field;
import imr.field.FieldFilter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.ISetter;
import picocli.CommandLine.Model.OptionSpec;

/// The filter options: one for every [Field] that filters.
final class FilterOptions {
  private final Map<Field, List<String>> values = new EnumMap<>(Field.class);

  /// Adds the options to a command; they fill this object when the line is parsed.
  void addTo(CommandSpec command) {
    for (Field field : Field.filters()) {
      command.addOption(
          OptionSpec.builder("--" + field.id())
              .paramLabel(
                  switch (field.kind()) {
                    case DAY -> "DAYS";
                    case NUMBER -> "NUMBERS";
                    case CODE, TEXT -> "VALUE";
                  })
              .description(
                  switch (field.kind()) {
                    case DAY -> field.label() + ": 2016, 2016-07, 2016..2017, >=2016-07.";
                    case NUMBER -> field.label() + ": 12, 60..70, >12.";
                    case CODE, TEXT -> field.label() + ".";
                  })
              .arity("1")
              .type(List.class)
              .auxiliaryTypes(String.class)
              .setter(new Keep(field))
              .build());
    }
  }

  /// Stores the values that picocli parsed.
  private final class Keep implements ISetter {
    private final Field field;

    Keep(Field field) {
      this.field = field;
    }

    @Override
    public <T> T set(T read) {
      if (read instanceof List<?> list) {
        values.put(field, list.stream().map(String::valueOf).toList());
      }
      return read;
    }
  }

  /// The filters given; several values of one field mean any of them.
  List<FieldFilter> filters() {
    List<FieldFilter> filters = new ArrayList<>();
    values.forEach((field, given) -> {
      if (!given.isEmpty()) {
        filters.add(new FieldFilter(field, given));
      }
    });
    return filters;
  }
}
