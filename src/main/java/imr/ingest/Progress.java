package imr.ingest;

/// Told how far a run has come, on the run's own thread.
public interface Progress {
  /// Nobody looks.
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

  /// Whether anybody looks: the total takes a look at every file first.
  boolean isWatched();

  /// How many bytes there are on disk, archives packed as they are; told where somebody looks.
  void total(long bytes);

  /// How many letter files and bytes of them are dealt with.
  void done(long files, long bytes);

  /// That what was made of so many files, of this run, is on the disk for good.
  void committed(long files);
}
