package imr.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import picocli.CommandLine;

/// Runs commands in this process and keeps what the last one printed. Used by one thread.
final class Run {
  final StringWriter out = new StringWriter();
  final StringWriter err = new StringWriter();

  /// Runs a command.
  ///
  /// @return its exit code
  int run(String... args) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    CommandLine line = Main.commandLine();
    line.setOut(new PrintWriter(out));
    line.setErr(new PrintWriter(err));
    int code = line.execute(args);
    line.getOut().flush();
    line.getErr().flush();
    return code;
  }

  int run(List<String> args) {
    return run(args.toArray(String[]::new));
  }
}
