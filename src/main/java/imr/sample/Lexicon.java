package imr.sample;

import java.util.List;

/// Invented words made of medical parts, as many as a large collection has: frequent ones recur in
/// most letters, and new ones never end. Immutable, so safe to share between threads.
final class Lexicon {
  private static final List<String> FIRST =
      List.of(
          "", "peri", "para", "hypo", "hyper", "endo", "epi", "intra", "inter", "supra", "infra",
          "retro", "sub", "trans", "poly", "pseudo", "micro", "macro", "neo", "pan", "hemi", "iso",
          "meta", "ortho", "brady", "tachy", "dys", "eu", "xero", "sclero", "lipo", "fibro",
          "chondro", "osteo", "myo", "neuro", "angio", "arthro", "teno", "burso");

  private static final List<String> MIDDLE =
      List.of(
          "acromi",
          "brachi",
          "calcan",
          "carp",
          "cephal",
          "clavi",
          "condyl",
          "cost",
          "crani",
          "crur",
          "cubit",
          "dactyl",
          "delt",
          "derm",
          "disc",
          "fasci",
          "femor",
          "fibul",
          "foramin",
          "gluc",
          "hamat",
          "humer",
          "ili",
          "ischi",
          "labr",
          "lamin",
          "lumb",
          "malle",
          "menisc",
          "metacarp",
          "nav",
          "odont",
          "olecran",
          "pariet",
          "patell",
          "pector",
          "phalang",
          "plant",
          "popl",
          "pub",
          "quadr",
          "radi",
          "ret",
          "sacr",
          "scaph",
          "scapul",
          "spin",
          "stern",
          "syn",
          "tars",
          "tempor",
          "thec",
          "tibi",
          "trapez",
          "triquetr",
          "troch",
          "tubercul",
          "uln",
          "vertebr",
          "zyg");

  private static final List<String> LAST =
      List.of(
          "al",
          "itis",
          "osis",
          "oma",
          "ectasia",
          "algia",
          "esis",
          "opathy",
          "oplasty",
          "ography",
          "otomy",
          "ectomy",
          "iform",
          "oid",
          "ular",
          "ation",
          "ement",
          "osity",
          "ism",
          "ia",
          "ium",
          "ous",
          "ant",
          "ence",
          "odynia",
          "ology",
          "omegaly",
          "oparesis",
          "orrhaphy",
          "oscopy",
          "odesis",
          "olysis",
          "ocele",
          "openia",
          "ophasia",
          "ospasm",
          "ostasis",
          "otropic",
          "oxia",
          "uria");

  private static final List<String> DRUG =
      List.of("ol", "ine", "am", "ide", "ate", "pril", "xone", "zole", "mab", "tin");

  private static final int SIZE = FIRST.size() * MIDDLE.size() * LAST.size();

  /// Prime to the number of words, so that neighbors in rank do not look similar.
  private static final int STRIDE = 36_821;

  private Lexicon() {}

  /// Draws a word with the frequencies of natural words: the second half as often as the first, the
  /// third a third as often, and so on.
  static String word(RandomDraw draw) {
    return word(draw.rank(SIZE));
  }

  /// Draws the name of a drug; there are fewer of these.
  static String drug(RandomDraw draw) {
    int rank = draw.rank(MIDDLE.size() * DRUG.size());
    return MIDDLE.get(rank % MIDDLE.size()) + DRUG.get(rank / MIDDLE.size() % DRUG.size());
  }

  private static String word(int rank) {
    int at = (int) ((long) rank * STRIDE % SIZE);
    return FIRST.get(at % FIRST.size())
        + MIDDLE.get(at / FIRST.size() % MIDDLE.size())
        + LAST.get(at / FIRST.size() / MIDDLE.size());
  }
}
