/// What benchmarks must see of the engine's inside.
@org.jspecify.annotations.NullMarked
package imr.lucene;
