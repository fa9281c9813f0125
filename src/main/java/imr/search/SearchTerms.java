package imr.search;

import imr.field.IssueValues;
import imr.field.Labels;
import imr.query.QueryLanguage;
import imr.vocabulary.Coder;
import imr.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/// What a vocabulary gives to every search: labels, the values of issues, the query language, and
/// the words that spelling is corrected by. Takes a moment to make. Thread-safe.
public final class SearchTerms {
  private final Labels labels;
  private final IssueValues values;
  private final QueryLanguage language;
  private final KnownWords words;
  private final Vocabulary vocabulary;
  private @Nullable Coder coder;

  public SearchTerms(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    labels = new Labels(vocabulary);
    values = new IssueValues(vocabulary);
    language = new QueryLanguage(vocabulary, labels);
    words =
        new KnownWords(
            language.names(), vocabulary.specialties().names(), QueryLanguage.layPhrases());
  }

  Labels labels() {
    return labels;
  }

  IssueValues values() {
    return values;
  }

  QueryLanguage language() {
    return language;
  }

  KnownWords words() {
    return words;
  }

  /// The coder, which is made when it is first needed: a search never codes.
  synchronized Coder coder() {
    if (coder == null) {
      coder = new Coder(vocabulary);
    }
    return coder;
  }
}
