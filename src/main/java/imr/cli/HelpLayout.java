package imr.cli;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/// The layout of `--help`: usage, description, examples, then parameters and options in groups.
final class HelpLayout {
  private static final Set<String> READING =
      Set.of("--syntax", "--no-understand", "--where", "--match");

  /// The groups of options, in the order in which they are printed.
  private enum Group {
    READING("Query options:"),
    FILTERS("Filters (repeat one to match any of its values; imr count --by lists values):"),
    OWN("Options:"),
    OUTPUT("Output options:"),
    ACCESS("Access options:"),
    LIMITS("File limits:"),
    INDEX("Index options:"),
    CLUSTER("Cluster options:"),
    STANDARD("Other options:");

    private final String heading;

    Group(String heading) {
      this.heading = heading;
    }
  }

  private static final Map<Class<?>, Group> GROUPS =
      Map.of(
          EngineOptions.class, Group.CLUSTER,
          LimitOptions.class, Group.LIMITS,
          AccessOptions.class, Group.ACCESS);

  private HelpLayout() {}

  /// Sets the layout of a command and its subcommands.
  static void install(CommandLine line) {
    List<String> sections = new ArrayList<>(line.getHelpSectionKeys());
    List<String> examples =
        List.of(UsageMessageSpec.SECTION_KEY_FOOTER_HEADING, UsageMessageSpec.SECTION_KEY_FOOTER);
    sections.removeAll(examples);
    sections.addAll(1 + sections.indexOf(UsageMessageSpec.SECTION_KEY_DESCRIPTION), examples);
    line.setHelpSectionKeys(sections);
    line.getCommandSpec().usageMessage().optionListHeading("%nOptions:%n");
    line.getCommandSpec().usageMessage().commandListHeading("%nCommands:%n");
    for (CommandLine command : line.getSubcommands().values()) {
      boolean optional =
          command.getCommandSpec().options().stream().noneMatch(OptionSpec::required);
      command.getCommandSpec().usageMessage().abbreviateSynopsis(optional);
      command.getCommandSpec().usageMessage().parameterListHeading("%nArguments:%n");
      command.setHelpSectionKeys(sections);
      command
          .getHelpSectionMap()
          .put(UsageMessageSpec.SECTION_KEY_OPTION_LIST, HelpLayout::options);
    }
  }

  private static String options(Help help) {
    Map<Group, List<OptionSpec>> groups = new EnumMap<>(Group.class);
    for (OptionSpec option : help.commandSpec().options()) {
      if (!option.hidden()) {
        groups.computeIfAbsent(group(option), g -> new ArrayList<>()).add(option);
      }
    }
    StringBuilder text = new StringBuilder();
    groups.forEach((group, options) -> {
      options.sort(help.createDefaultOptionSort());
      Help.Layout layout =
          help.createDefaultLayout(
              help.commandSpec().options(),
              help.commandSpec().positionalParameters(),
              help.colorScheme());
      layout.addOptions(options, help.parameterLabelRenderer());
      text.append(String.format(Locale.ROOT, "%n%s%n%s", group.heading, layout));
    });
    return text.toString();
  }

  private static Group group(OptionSpec option) {
    if (option.usageHelp() || option.versionHelp()) {
      return Group.STANDARD;
    }
    if (option.setter() instanceof FilterOptions.Keep) {
      return Group.FILTERS;
    }
    if (!(option.userObject() instanceof Field field)) {
      return Group.OWN;
    }
    Class<?> owner = field.getDeclaringClass();
    if (owner == IndexOption.class || option.longestName().equals("--engine")) {
      return Group.INDEX;
    }
    if (QuestionCommand.class.isAssignableFrom(owner)) {
      return READING.contains(option.longestName()) ? Group.READING : Group.OUTPUT;
    }
    return GROUPS.getOrDefault(owner, Group.OWN);
  }
}
