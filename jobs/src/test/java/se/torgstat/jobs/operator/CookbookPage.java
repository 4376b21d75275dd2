package se.torgstat.jobs.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import se.torgstat.jobs.database.TestDatabase;
import se.torgstat.jobs.store.CookbookQuery;

/**
 * The cookbook as a page: each question with its query and what it gives on the samples, all
 * periods closed. Where it changes for a reason, {@code -Dgolden=write} writes it anew.
 */
final class CookbookPage {
  private static final Path FILE = TestDatabase.TARGET.resolveSibling("../docs/cookbook.md");
  private static final int ROWS = 30;
  private static final long MANY = 1000;
  private static final String HEAD =
      """
      # Kokboken: frågor och svar

      Varje fråga med sin SQL, ur `sql/cookbook`, och svaret på exemplets data med alla perioder till och med
      2024-T1 stängda, innan något preliminärt har visats. Har en natt körts först hindrar det som den visade att annat
      visas, och några svar blir andra. Prova själv med `./torgstat sql`. Byt period, enhet eller kön i villkoren. NULL är inte noll:
      `obs_status` säger om siffran är dold (`Q`) eller saknas (`O`); [analyst.md](analyst.md) säger mer.

      <!-- made by: ./mvnw test -pl jobs -am -Dtest=CloseCommandTest -Dsurefire.failIfNoSpecifiedTests=false -Dgolden=write -->

      """;

  private CookbookPage() {}

  static void isWhatTheSamplesGive(Office office) throws IOException {
    JdbcTemplate analyst = office.analyst();
    List<CookbookQuery> queries = CookbookQuery.all();
    StringBuilder page = new StringBuilder(HEAD);
    for (int i = 0; i < queries.size(); i++) {
      String question = queries.get(i).question();
      page.append("%d. [%s](#%s)\n".formatted(i + 1, question, anchor(i + 1, question)));
    }
    for (int i = 0; i < queries.size(); i++) {
      CookbookQuery query = queries.get(i);
      QueryResult result = analyst.query(query.sql(), QueryResult::of);
      page.append("\n## %d. %s\n\n".formatted(i + 1, query.question()));
      page.append(query.note().isEmpty() ? "" : query.note() + "\n\n");
      page.append("```sql\n").append(query.sql()).append("\n```\n\n").append(table(result));
    }
    if ("write".equals(System.getProperty("golden"))) {
      Files.writeString(FILE, page);
    }
    assertThat(page.toString().lines()).containsExactlyElementsOf(Files.readAllLines(FILE));
  }

  /** No table of figures is read from end to end where a key leads to the rows (S13.2). */
  static void isReadByItsKeys(Office office) throws IOException {
    JdbcTemplate jdbc = office.jdbc();
    for (String table : List.of("participation_flow", "programme_time", "reconciliation")) {
      jdbc.queryForList("ANALYZE TABLE torgstat." + table + "_history");
    }
    for (CookbookQuery query : CookbookQuery.all()) {
      assertThat(jdbc.queryForList("EXPLAIN " + query.sql()))
          .as(query.file())
          .noneMatch(CookbookPage::readsAllThoughAKeyCouldHelp);
    }
  }

  private static boolean readsAllThoughAKeyCouldHelp(Map<String, Object> step) {
    return "ALL".equals(step.get("type"))
        && step.get("possible_keys") != null
        && Long.parseLong(String.valueOf(step.get("rows"))) > MANY;
  }

  private static String table(QueryResult result) {
    if (result.rows().isEmpty()) {
      return "Inga rader.\n";
    }
    StringBuilder table = new StringBuilder(line(result.columns()));
    table.append(line(result.numeric().stream().map(is -> is ? "---:" : "---").toList()));
    result.rows().stream()
        .limit(ROWS)
        .forEach(row -> table.append(line(row.stream().map(CookbookPage::cell).toList())));
    int more = result.rows().size() - ROWS;
    return more > 0 ? table + "\nOch " + more + " rader till.\n" : table.toString();
  }

  private static String line(List<String> cells) {
    return cells.stream().collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  private static String cell(@Nullable String value) {
    return value == null ? "NULL" : value.replace("|", "\\|").replaceAll("\\s+", " ");
  }

  /** As GitHub and GitLab make it of a heading. */
  private static String anchor(int number, String question) {
    String heading = number + ". " + question;
    return heading
        .toLowerCase(java.util.Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N} _-]", "")
        .replace(' ', '-');
  }
}
