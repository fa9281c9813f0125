package imr.cli;

import imr.field.SearchException;
import imr.web.SearchServer;
import java.io.FileDescriptor;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The program `./imr`.
@Command(
    name = "imr",
    description = "Searches California independent medical review (IMR) decisions.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      ServeCommand.class,
      IndexCommand.class,
      SearchCommand.class,
      CountCommand.class,
      AverageCommand.class,
      WhyCommand.class,
      CompareCommand.class,
      ExportCommand.class,
      ShowCommand.class,
      StatusCommand.class,
      CheckCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      ParseCommand.class,
      SampleCommand.class,
      TrainCommand.class
    },
    footer = {
      "",
      "Examples:",
      "  imr serve                          serve sample letters on port 7070",
      "  imr index ~/letters --index mine   read letters into the index folder mine",
      "  imr search \"lumbar MRI overturned\"",
      "",
      "Run imr COMMAND --help for the options of a command."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:done, with rejected files, an unknown letter, or a damaged index",
      "2:invalid command line",
      "3:failed"
    })
public final class Main {
  static final int DONE = 0;
  static final int SOME_REJECTED = 1;
  static final int USAGE = 2;
  static final int FAILED = 3;

  // Referenced here because the log manager holds loggers weakly and would forget their levels. The
  // server and its command report failed requests and starts themselves, and no user needs PDFBox's
  // list of fonts.
  private static final Logger[] QUIET = {
    Logger.getLogger("io.javalin"),
    Logger.getLogger("org.eclipse.jetty"),
    Logger.getLogger("org.apache.lucene.internal.vectorization"),
    Logger.getLogger("org.apache.pdfbox.pdmodel.font")
  };

  private Main() {}

  /// Runs a command and ends the process with its exit code.
  public static void main(String[] args) {
    for (Logger logger : QUIET) {
      logger.setLevel(Level.OFF);
    }
    CommandLine line = commandLine();
    Output out = new Output(FileDescriptor.out);
    line.setOut(utf8(out));
    line.setErr(utf8(new Output(FileDescriptor.err)));
    int code = line.execute(args);
    if (line.getOut().checkError() && code < USAGE) {
      if (!out.isClosedByReader()) {
        line.getErr().println("imr: the output is incomplete: is the disk full?");
      }
      code = FAILED;
    }
    System.exit(code);
  }

  /// Writes UTF-8 in every locale, because letters contain more than ASCII.
  private static PrintWriter utf8(OutputStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }

  /// The command line with its error handling, which tests use too.
  static CommandLine commandLine() {
    CommandLine line = new CommandLine(new Main());
    for (CommandLine command : line.getSubcommands().values()) {
      if (command.getCommand() instanceof QuestionCommand question) {
        question.filters().addTo(command.getCommandSpec());
      }
    }
    line.setDefaultValueProvider(new Settings(System.getenv()));
    line.setExecutionExceptionHandler((e, command, parsed) -> {
      command.getErr().println(command.getColorScheme().errorText("imr: " + sentence(e)));
      return e instanceof SearchException.BadRequest ? USAGE : FAILED;
    });
    line.setParameterExceptionHandler((e, args) -> {
      CommandLine command = e.getCommandLine();
      String name = command.getCommandSpec().qualifiedName();
      command.getErr().println(command.getColorScheme().errorText("imr: " + e.getMessage()));
      CommandLine.UnmatchedArgumentException.printSuggestions(e, command.getErr());
      command.getErr().println("Run " + name + " --help for usage.");
      return USAGE;
    });
    HelpLayout.install(line);
    line.setUsageHelpAutoWidth(true);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    return line;
  }

  /// The message of an error, with its class if it is unexpected.
  private static String sentence(Exception e) {
    boolean expected = e instanceof SearchException || e instanceof SearchServer.CannotListen;
    if (expected && e.getMessage() != null) {
      return e.getMessage();
    }
    return e.getMessage() == null
        ? e.toString()
        : e.getClass().getSimpleName() + ": " + e.getMessage();
  }
}
