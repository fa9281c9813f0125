package imr.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import imr.Letters;
import imr.field.Labels;
import imr.query.GuidelineReader.GuidelineTopics;
import imr.query.GuidelineReader.GuidelineTopics.Topic;
import imr.table.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GuidelineReaderTest {
  private static final GuidelineReader READER = new GuidelineReader(new Labels(Letters.VOCABULARY));
  private static final GuidelineTopics TOPICS = new GuidelineTopics();

  private static String read(String q) {
    return ReadPhrases.shown(READER, q);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '^',
      value = {
        "ODG ^ guideline=ODG (ODG)",
        "official disability guidelines ^ guideline=ODG (official disability guidelines)",
        "MTUS guidelines ^ guideline=MTUS (MTUS guidelines)",
        "medical treatment utilization schedule"
            + " ^ guideline=MTUS (medical treatment utilization schedule)",
        "ACOEM cited ^ guideline=ACOEM (ACOEM)",
        "MTUS 2009 ^ edition=mtus: *2009 (MTUS 2009)",
        "ODG (2016) ^ edition=odg: *2016 (ODG (2016))",
        "MTUS low back ^ chapter=mtus: low back* (MTUS low back)",
        "ODG knee chapter ^ chapter=odg: *knee* (ODG knee chapter)",
        "ODG guidelines on the shoulder"
            + " ^ chapter=odg: *shoulder* (ODG guidelines on the shoulder)",
        "MTUS chronic pain 2016 ^ edition=mtus: *chronic pain* 2016 (MTUS chronic pain 2016)",
        "ACOEM chapter 12" + " ^ chapter=mtus: low back*|acoem: low back* (ACOEM chapter 12)",
        "MTUS 2009 low back ^ edition=mtus: low back* 2009 (MTUS 2009 low back)",
        "low back chapter of the ODG ^ chapter=odg: low back* (low back chapter of the ODG)",
        "chapter 12 of ACOEM" + " ^ chapter=mtus: low back*|acoem: low back* (chapter 12 of ACOEM)",
        "low back pain guidelines ^ chapter=*: low back* (low back pain guidelines)",
        "ODG general approaches ^ guideline=ODG (ODG)",
        "chapter 13 ^ chapter=mtus: *knee*|acoem: *knee* (chapter 13)",
        "chronic pain guideline ^ chapter=*: *chronic pain* (chronic pain guideline)",
        "opioid guidelines ^ chapter=*: *opioid* (opioid guidelines)",
        "9792.24.4 ^ chapter=mtus: *opioid* (9792.24.4)",
        "8 CCR 9792.23.5 ^ chapter=mtus: low back* (8 CCR 9792.23.5)",
        "section 9792.24.1 ^ chapter=mtus: *acupuncture* (section 9792.24.1)"
      })
  void aGuidelineIsReadByItsNameChapterEditionOrSection(String q, String read) {
    assertEquals(read, read(q));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "chronic pain",
        "knee pain",
        "opioids denied",
        "stress fracture",
        "section 4610.5",
        "9792.6.1",
        "chapter 99",
        "hip surgery",
        "acupuncture"
      })
  void aSubjectWithoutAGuidelineIsNone(String q) {
    assertEquals("", read(q));
  }

  @ParameterizedTest
  @ValueSource(strings = {"8", "9", "10", "11", "12", "13", "14", "15", "16"})
  void eachTreatmentChapterOfAcoemIsThere(String number) {
    Topic topic = TOPICS.numbered(number);
    assertNotNull(topic);
    assertFalse(topic.of("MTUS").isEmpty(), topic.id());
    assertFalse(topic.of("ACOEM").isEmpty(), topic.id());
    assertTrue(read("ACOEM chapter " + number).startsWith("chapter=mtus: "), topic.id());
  }

  @ParameterizedTest
  @CsvSource({
    "9792.23.1, neck",
    "9792.23.2, shoulder",
    "9792.23.3, elbow",
    "9792.23.4, forearm-wrist-hand",
    "9792.23.5, low-back",
    "9792.23.6, knee",
    "9792.23.7, ankle-foot",
    "9792.23.8, stress",
    "9792.23.9, eye",
    "9792.24.1, acupuncture",
    "9792.24.2, chronic-pain",
    "9792.24.3, postsurgical",
    "9792.24.4, opioids"
  })
  void eachSectionOfTheScheduleLeadsToItsChapter(String section, String id) {
    Topic topic = TOPICS.section(section);
    assertNotNull(topic);
    assertEquals(id, topic.id());
    assertTrue(read(section).startsWith("chapter=mtus: "), section);
  }

  @Test
  void whatIsNoChapterLeadsNowhere() {
    assertNull(TOPICS.numbered("1"));
    assertNull(TOPICS.section("9792.23.99"));
    assertNull(TOPICS.numbered(""), "rows without a number");
    assertNull(TOPICS.section(""), "rows without a section");
  }

  @Test
  void aTopicHasItsOwnWordsAndPatternsOfChapters() {
    Set<String> sources = Set.of("MTUS", "ODG", "ACOEM", "*");
    Set<String> seen = new HashSet<>();
    for (List<String> row : Table.read("/imr/query/guideline-topics.tsv").rows()) {
      assertEquals(6, row.size(), row.getFirst());
      assertFalse(row.getLast().isBlank(), "no reason: " + row.getFirst());
      assertTrue(seen.add(row.getFirst()), row.getFirst());
      for (String words : row.get(1).split("\\|", -1)) {
        assertTrue(seen.add("words " + words), "twice: " + words);
      }
      for (String chapter : row.get(4).split("\\|", -1)) {
        assertTrue(sources.contains(chapter.replaceFirst(": .*", "")), chapter);
      }
    }
  }
}
