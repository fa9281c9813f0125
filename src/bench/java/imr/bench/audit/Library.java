package imr.bench.audit;

/// A library in the program's jar.
///
/// @param name its coordinates without the version, such as `org.jsoup:jsoup`
record Library(String name, String version) {
  @Override
  public String toString() {
    return name + ' ' + version;
  }
}
