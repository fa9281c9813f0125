package imr;

import java.io.File;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/// Prints at the end of `mvn verify` which tests could not run here, and why: the integration tests
/// that it saw skipped, and the tests before them by their reports. JUnit finds it through
/// `META-INF/services`. It prints nothing unless the system property `imr.skipped` names the folder
/// of those reports.
public final class SkippedTests implements TestExecutionListener {
  private static final String REPORTS = System.getProperty("imr.skipped", "");

  private final TreeMap<String, Set<String>> classes = new TreeMap<>(); // by reason

  /// For JUnit.
  public SkippedTests() {}

  @Override
  public synchronized void executionSkipped(TestIdentifier test, String reason) {
    add(reason, className(test));
  }

  @Override
  public synchronized void executionFinished(TestIdentifier test, TestExecutionResult result) {
    if (result.getStatus() == TestExecutionResult.Status.ABORTED) {
      add(result.getThrowable().map(Throwable::getMessage).orElse(""), className(test));
    }
  }

  @Override
  public synchronized void testPlanExecutionFinished(TestPlan plan) {
    if (REPORTS.isEmpty()) {
      return;
    }
    for (File report :
        Optional.ofNullable(new File(REPORTS).listFiles((_, name) -> name.endsWith(".xml")))
            .orElse(new File[0])) {
      read(report);
    }
    classes.forEach(
        (reason, of) -> System.out.println("Skipped: " + reason + ": " + String.join(", ", of)));
  }

  private void read(File report) {
    try {
      DocumentBuilder builder = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder();
      NodeList skipped = builder.parse(report).getElementsByTagName("skipped");
      for (int i = 0; i < skipped.getLength(); i++) {
        if (skipped.item(i) instanceof Element each
            && each.getParentNode() instanceof Element test) {
          add(each.getAttribute("message"), test.getAttribute("classname"));
        }
      }
    } catch (IOException | SAXException | ParserConfigurationException e) {
      throw new IllegalStateException("cannot read " + report, e);
    }
  }

  private void add(String reason, String name) {
    classes
        .computeIfAbsent(reason.replaceFirst("^Assumption failed: ", ""), _ -> new TreeSet<>())
        .add(name.substring(name.lastIndexOf('.') + 1));
  }

  private static String className(TestIdentifier test) {
    return switch (test.getSource().orElse(null)) {
      case ClassSource source -> source.getClassName();
      case MethodSource source -> source.getClassName();
      case null, default -> Objects.requireNonNull(test.getDisplayName());
    };
  }
}
