package se.torgstat.jobs.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.torgstat.jobs.database.TestDatabase;
import se.torgstat.jobs.operator.ReportPage.Block;

/** The report of 2024-T1 beside the printed one, in a file that a person can read. */
final class GoldenReport {
  private static final Path FILE =
      TestDatabase.TARGET.resolveSibling("src/test/resources/expected-report-2024-T1.txt");
  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final String HIDDEN = "för få för att redovisas";

  private GoldenReport() {}

  /** A sentence as it was printed, as the page has it, and why they differ. */
  private record Sentence(String heading, String printed, String page, String why) {}

  static void standsBesideThePrintedOne(Office office) throws IOException {
    ReportPage page = ReportPage.of(office, "2024-T1");
    List<Sentence> expected = read();
    assertThat(page.words()).contains(expected.get(0).page);
    assertThat(page.blocks().stream().map(Block::heading))
        .containsExactlyElementsOf(
            expected.stream().skip(1).map(Sentence::heading).distinct().toList());
    for (Block block : page.blocks()) {
      List<Sentence> sentences =
          expected.stream().filter(one -> one.heading.equals(block.heading())).toList();
      assertThat(block.lines()).hasSameSizeAs(sentences);
      for (int i = 0; i < sentences.size(); i++) {
        isAsExpected(block.lines().get(i), sentences.get(i));
      }
    }
    assertThat(page.words())
        .contains("den tryckta rapportens 36 + 39 är 75, men dess summa är 68: den går inte ihop.")
        .contains("den tryckta rapportens 17 + 6 är 23, men dess summa är 25: den går inte ihop.")
        .contains("Nya, män: 39 i den tryckta rapporten, här 32.")
        .contains("Nya, män: 6 i den tryckta rapporten, här 8.");
  }

  private static void isAsExpected(String line, Sentence sentence) {
    switch (sentence.why) {
      case "same" -> {
        assertThat(line).isEqualTo(sentence.page);
        assertThat(sentence.printed).isEqualTo(sentence.page);
      }
      case "form", "sum" -> assertThat(line).isEqualTo(sentence.page);
      case "hidden" -> {
        assertThat(sentence.page).contains(HIDDEN);
        // another protection may show more of it, but no other figure
        if (!line.equals(sentence.page) && !line.contains(" av ")) {
          assertThat(numbers(sentence.printed)).containsAll(numbers(line));
        }
      }
      default -> assertThat(sentence.why).isEqualTo("none");
    }
  }

  private static List<String> numbers(String line) {
    return NUMBER.matcher(line).results().map(MatchResult::group).collect(Collectors.toList());
  }

  private static List<Sentence> read() throws IOException {
    List<Sentence> sentences = new ArrayList<>();
    String heading = "";
    String printed = "";
    String page = "";
    for (String line : Files.readAllLines(FILE)) {
      if (line.startsWith("= ")) {
        heading = line.substring(2);
      } else if (line.startsWith("printed")) {
        printed = line.substring("printed".length()).strip();
      } else if (line.startsWith("page")) {
        page = line.substring("page".length()).strip();
      } else if (line.startsWith("why")) {
        sentences.add(new Sentence(heading, printed, page, line.substring(3).strip()));
      }
    }
    return sentences;
  }
}
