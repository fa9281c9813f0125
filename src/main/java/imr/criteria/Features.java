package imr.criteria;

import java.util.Arrays;

/// Named numbers that a model weighs. Models know names only by their hash, so that they hold no
/// text. Not thread-safe.
final class Features {
  private String[] prefixes = new String[128];
  private String[] names = new String[128];
  private int[] keys = new int[128];
  private float[] values = new float[128];
  private int size;

  /// Adds a number. A name must not be added twice.
  void add(String name, double value) {
    add("", name, value);
  }

  /// Adds a number whose name has two parts.
  void add(String prefix, String name, double value) {
    if (size == keys.length) {
      prefixes = Arrays.copyOf(prefixes, 2 * size);
      names = Arrays.copyOf(names, 2 * size);
      keys = Arrays.copyOf(keys, 2 * size);
      values = Arrays.copyOf(values, 2 * size);
    }
    prefixes[size] = prefix;
    names[size] = name;
    keys[size] = key(prefix, name);
    values[size++] = (float) value;
  }

  int size() {
    return size;
  }

  /// The first part of a name, often empty.
  String prefix(int i) {
    return prefixes[i];
  }

  /// The name without its first part.
  String name(int i) {
    return names[i];
  }

  int key(int i) {
    return keys[i];
  }

  float value(int i) {
    return values[i];
  }

  /// Two rounds of the hash of Java's strings, mixed as in MurmurHash3 (Austin Appleby).
  private static int key(String prefix, String name) {
    int h = 31 * mixed(prefix.hashCode()) + mixed(name.hashCode());
    return mixed(h);
  }

  private static int mixed(int hash) {
    int h = hash;
    h ^= h >>> 16;
    h *= 0x85ebca6b;
    h ^= h >>> 13;
    h *= 0xc2b2ae35;
    return h ^ h >>> 16;
  }
}
