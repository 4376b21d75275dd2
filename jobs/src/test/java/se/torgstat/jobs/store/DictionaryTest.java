package se.torgstat.jobs.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.JdbcTemplate;
import se.torgstat.jobs.database.Database;
import se.torgstat.jobs.database.TestDatabase;
import se.torgstat.jobs.store.Dictionary.Column;
import se.torgstat.jobs.store.Dictionary.Relation;

/** {@code docs/dictionary.md} is what the database says; {@code -Dgolden=write} writes it anew. */
@ExtendWith(TestDatabase.class)
class DictionaryTest {
  private static final Path FILE = TestDatabase.TARGET.resolveSibling("../docs/dictionary.md");
  private static final String HEAD =
      """
      # Data dictionary

      Every table and view of the schema `torgstat`, which is what analysts read: [analyst.md](analyst.md) says how, and
      [cookbook.md](cookbook.md) shows it. A view without `_history` is the newest revision of each period. *key*: part of the primary
      key; *→ table*: its codes are those of that table. In the database: `SHOW FULL COLUMNS FROM …`.

      <!-- made by: ./mvnw test -pl jobs -am -Dtest=DictionaryTest -Dsurefire.failIfNoSpecifiedTests=false -Dgolden=write -->
      """;

  private final Dictionary dictionary;

  DictionaryTest(Database database) throws IOException {
    this.dictionary = new Dictionary(new JdbcTemplate(database.pipeline()));
  }

  @Test
  void everyTableViewAndColumnSaysWhatItIs() {
    Collection<Relation> relations = dictionary.relations().values();
    assertThat(relations).hasSizeGreaterThan(40);
    assertThat(relations)
        .allSatisfy(relation -> assertThat(relation.about()).isNotIn("", "null", "VIEW"));
    assertThat(relations)
        .flatExtracting(
            relation ->
                relation.columns().stream()
                    .filter(column -> column.comment().isEmpty())
                    .map(column -> relation.name() + "." + column.name())
                    .toList())
        .isEmpty();
    assertThat(dictionary.unknown()).isEmpty();
  }

  @Test
  void thePageIsUpToDate() throws IOException {
    String page = page();
    if ("write".equals(System.getProperty("golden"))) {
      Files.writeString(FILE, page);
    }
    assertThat(page.lines()).containsExactlyElementsOf(Files.readAllLines(FILE));
  }

  private String page() {
    Map<String, Relation> relations = dictionary.relations();
    StringBuilder figures = new StringBuilder("\n## Figures\n");
    StringBuilder others = new StringBuilder("\n## Dimensions, periods and revisions\n");
    for (Relation relation : relations.values()) {
      Relation history = relations.get(relation.name() + "_history");
      if (relation.name().endsWith("_history")) {
        Relation newest = relations.get(relation.name().replaceFirst("_history$", ""));
        if (newest == null || !relation.isLike(newest)) {
          figures.append(section(List.of(relation)));
        }
      } else if (history != null && history.isLike(relation)) {
        figures.append(section(List.of(relation, history)));
      } else if (relation.isView() && !relation.name().contains("revision")) {
        figures.append(section(List.of(relation)));
      } else {
        others.append(section(List.of(relation)));
      }
    }
    return HEAD + figures + others;
  }

  /** One for a view and its history: they have the same columns. */
  private static String section(List<Relation> same) {
    Relation last = same.get(same.size() - 1);
    List<String> names = same.stream().map(relation -> "`" + relation.name() + "`").toList();
    StringBuilder section = new StringBuilder("\n### " + String.join(", ", names) + "\n\n");
    section.append(same.get(0).about()).append(".");
    if (same.size() > 1 && !last.about().equals(same.get(0).about())) {
      section.append(" ").append(last.about()).append(".");
    }
    section.append("\n\n| column | type | | what |\n|---|---|---|---|\n");
    for (int i = 0; i < last.columns().size(); i++) {
      Column column = last.columns().get(i);
      String type = column.type() + (column.mayBeNull() ? ", may be NULL" : "");
      section.append(
          "| `%s` | %s | %s | %s |\n"
              .formatted(column.name(), type, column.key(), column.comment().replace("|", "\\|")));
    }
    return section.toString();
  }
}
