package imr.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help.Ansi;

class TerminalTest {
  @Test
  void onlyATerminalGetsBoldText() {
    assertEquals("\u001B[1mMRI\u001B[0m", Terminal.bold(Ansi.ON, "MRI"));
    assertEquals("MRI", Terminal.bold(Ansi.OFF, "MRI"));
  }

  @Test
  void aLetterCannotControlTheTerminal() {
    assertEquals("a[1mb\nc", Terminal.cleanLines("a\u001B[1mb\nc"));
  }

  @Test
  void aNameCannotPassForALineOfTheProgram() {
    assertEquals(
        "a.txt read 5 of 5 files b c d",
        Terminal.clean("a.txt\nread 5 of 5 files\rb\u0085c\u2028d"));
  }
}
