package imr.ingest;

/// Listens to the progress of a run, on the run's own thread.
public interface Progress {
  /// Ignores everything.
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

  /// Whether progress is shown: computing the total visits every file first.
  boolean isWatched();

  /// The bytes on disk, archives as they are packed; called only if [#isWatched].
  void total(long bytes);

  /// The letter files, and their bytes, that are done.
  void done(long files, long bytes);

  /// The files of this run that are committed.
  void committed(long files);
}
