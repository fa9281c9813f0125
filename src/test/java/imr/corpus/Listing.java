package imr.corpus;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What a walk met, in order.
class Listing implements Visitor {
  final List<LetterFile> files = new ArrayList<>();
  final List<Unreadable> unreadable = new ArrayList<>();
  int skipped;

  static Listing of(Limits limits, Path... roots) {
    Listing listing = new Listing();
    new Corpus(List.of(roots), limits).walk(listing);
    return listing;
  }

  @Override
  public void file(LetterFile file) {
    files.add(file);
  }

  @Override
  public void unreadable(Unreadable entry) {
    unreadable.add(entry);
  }

  @Override
  public void skipped() {
    skipped++;
  }

  List<String> names() {
    return files.stream().map(LetterFile::name).toList();
  }

  List<String> reasons() {
    return unreadable.stream().map(u -> u.why().reason().id()).toList();
  }
}
