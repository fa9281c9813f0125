package imr.ingest;

/// Told how far a run has come, on the run's own thread.
public interface Progress {
  /// Nobody looks.
  Progress NONE =
      new Progress() {
        @Override
        public void total(long files) {}

        @Override
        public void done(long files) {}
      };

  /// How many files there are, once it is known.
  void total(long files);

  /// How many of them are dealt with.
  void done(long files);
}
