package imr.search;

import imr.field.IssueValues;
import imr.field.Labels;
import imr.query.QueryLanguage;
import imr.vocabulary.Vocabulary;

/// What a vocabulary gives to every search: labels, the values of issues, the query language, and
/// the words that spelling is corrected by. Takes a moment to make. Immutable and thread-safe.
public final class SearchTerms {
  private final Labels labels;
  private final IssueValues values;
  private final QueryLanguage language;
  private final KnownWords words;

  public SearchTerms(Vocabulary vocabulary) {
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
}
