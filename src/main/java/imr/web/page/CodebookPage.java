package imr.web.page;

import imr.research.Codebook;
import java.util.List;

/// What the codebook's page shows.
public record CodebookPage(LoadedLetters loaded, List<Codebook> columns) {}
