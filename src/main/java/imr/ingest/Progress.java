package imr.ingest;

/// Receives the progress of a run, on the run's thread.
public interface Progress {
  /// Does nothing.
  Progress NONE =
      new Progress() {
        @Override
        public boolean isWatched() {
          return false;
        }

        @Override
        public void total(long bytes) {}

        @Override
        public void done(long files, long bytes) {}

        @Override
        public void committed(long files) {}
      };

  /// Whether to compute the total, which visits every file first.
  boolean isWatched();

  /// The total bytes on disk, with archives at their compressed size. Called only if [#isWatched].
  void total(long bytes);

  /// The letter files that were processed so far, and their bytes.
  void done(long files, long bytes);

  /// The number of files of this run that were committed so far.
  void committed(long files);
}
