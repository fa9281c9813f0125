package imr.cli;

import imr.search.SearchResponse;

/// Prints the receipt of an answer in one line.
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
