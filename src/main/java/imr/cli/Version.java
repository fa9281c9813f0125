package imr.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/// The program's version, from the jar's manifest.
final class Version implements IVersionProvider {
  /// Such as `1.0-SNAPSHOT`; `dev` if the classes run without a jar.
  static String number() {
    return Objects.requireNonNullElse(Version.class.getPackage().getImplementationVersion(), "dev");
  }

  @Override
  public String[] getVersion() {
    return new String[] {"IMR Search " + number()};
  }
}
