package imr.web.page;

import imr.research.Codebook;
import java.util.List;

/// The contents of the codebook page.
public record CodebookPage(LoadedLetters loaded, List<Codebook> columns) {}
