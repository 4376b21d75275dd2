package se.torgstat.jobs.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.torgstat.jobs.database.Database;
import se.torgstat.jobs.database.EmbeddedDatabase;
import se.torgstat.jobs.database.TestDatabase;

/**
 * The clients that analysts have, as Debian packs them, connect as the analyst's page says: the
 * very lines that stand there are run.
 */
@ExtendWith(TestDatabase.class)
class ReachTest {
  private static final Path PAGE = TestDatabase.TARGET.resolveSibling("../docs/analyst.md");
  private static final String LABEL = "Åkes torg på Ön – äldre";
  private static final String PYTHON = "/usr/bin/python3"; // Debian's own, whatever the PATH has
  private static final String HEADER = "unit_label_sv\tnew\tended\tobs_status";

  private final EmbeddedDatabase database;

  ReachTest(Database database) {
    this.database = (EmbeddedDatabase) database;
  }

  /** Of one unit ended is hidden, of the other all is missing. */
  @BeforeEach
  void publishes() {
    TestDatabase.empty(database.pipeline());
    new ReferenceStore(database.pipeline()).sync(Fixtures.forbund(LABEL));
    new PublicationStore(database.pipeline())
        .publish(List.of(Fixtures.publication(Fixtures.T1, 1, 68)), Fixtures.provenance(""));
  }

  @Test
  void theMariadbClientReads() throws Exception {
    there("mariadb-client", "mariadb", "--version");
    assertThat(run("sh", "-c", block("sh")))
        .containsExactly(HEADER, LABEL + "\t68\tNULL\tQ", "Team\tNULL\tNULL\tO");
  }

  @Test
  void pythonReads() throws Exception {
    there("python3-pymysql", PYTHON, "-c", "import pymysql");
    assertThat(run(PYTHON, "-c", block("python")))
        .containsExactly(LABEL + "\t68\tNone\tQ", "Team\tNone\tNone\tO");
  }

  @Test
  void rReads() throws Exception {
    there("r-cran-rmariadb", "Rscript", "-e", "library(RMariaDB)");
    assertThat(run("Rscript", "-e", block("r")))
        .containsExactly(HEADER, LABEL + "\t68\tNA\tQ", "Team\tNA\tNA\tO");
  }

  @Test
  void jdbcReads() throws Exception {
    Matcher url = Pattern.compile("jdbc:mariadb://[^`]+").matcher(page());
    assertThat(url.find()).isTrue();
    String query = "SELECT * FROM tertial_summary ORDER BY sort_order";
    String password = Files.readString(database.analystPasswordFile()).strip();
    try (var connection = DriverManager.getConnection(url.group(), "analyst", password);
        var rows = connection.createStatement().executeQuery(query)) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getString("unit_label_sv")).isEqualTo(LABEL);
      assertThat(rows.getObject("ended")).isNull();
    }
  }

  /** The page's block of that language, for this server. */
  private String block(String language) throws IOException {
    Matcher block =
        Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(page());
    assertThat(block.find()).isTrue();
    return block.group(1);
  }

  private String page() throws IOException {
    return Files.readString(PAGE)
        .replace("PASSWORD-FILE", database.analystPasswordFile().toString())
        .replace("PORT", String.valueOf(database.port()));
  }

  private static void there(String debianPackage, String... command) throws Exception {
    boolean there;
    try {
      Process process = start(command);
      there = process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException absent) {
      there = false;
    }
    assumeTrue(there, debianPackage + " is not there: .ci/prepare installs it where Debian has it");
  }

  private static List<String> run(String... command) throws Exception {
    Process process = start(command);
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return said.lines().toList();
  }

  private static Process start(String... command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("LC_ALL", "C.UTF-8");
    Process process = builder.start();
    process.getOutputStream().close();
    return process;
  }
}
