package imr.cli;

import imr.search.SearchResponse;

/// What an answer came from, in a line.
final class Receipts {
  private Receipts() {}

  static String line(SearchResponse.Receipt receipt) {
    return "receipt: query \""
        + Terminal.clean(receipt.query())
        + "\" read as \""
        + Terminal.clean(receipt.parsed())
        + "\", index "
        + receipt.index()
        + ", version "
        + receipt.version()
        + ", "
        + receipt.at();
  }
}
