package se.torgstat.jobs.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.CRC32;
import javax.sql.DataSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Flyway's own record, read without Flyway: every night but the one after an upgrade finds all
 * done, and Flyway takes longer to say so than a small inbox takes to be counted.
 */
final class SchemaHistory {
  private static final String RECORD =
      "SELECT version, type, script, checksum, success FROM torgstat_run.schema_history"
          + " ORDER BY installed_rank";

  private SchemaHistory() {}

  /**
   * Whether each of the program's scripts, and none beside them, has run as it stands there. Where
   * this is not sure, the answer is no, and Flyway has to look.
   */
  static boolean isComplete(DataSource pipeline) {
    Map<String, Integer> ran = new HashMap<>();
    try (Connection connection = pipeline.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(RECORD)) {
      while (rows.next()) {
        if (!"SQL".equals(rows.getString("type")) || !rows.getBoolean("success")) {
          return false;
        }
        Integer before = ran.put(rows.getString("script"), rows.getInt("checksum"));
        if (before != null && rows.getString("version") != null) {
          return false;
        }
      }
    } catch (SQLException unsure) {
      return false;
    }
    return ran.equals(scripts());
  }

  private static Map<String, Integer> scripts() {
    Map<String, Integer> scripts = new HashMap<>();
    PathMatchingResourcePatternResolver program = new PathMatchingResourcePatternResolver();
    try {
      for (String folder : Migrations.FOLDERS) {
        for (Resource script : program.getResources(folder + "/*.sql")) {
          scripts.put(Objects.requireNonNull(script.getFilename()), checksum(script));
        }
      }
      return scripts;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** As Flyway does: of the lines, whatever ends them. */
  private static int checksum(Resource script) throws IOException {
    CRC32 sum = new CRC32();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(script.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        sum.update(line.getBytes(StandardCharsets.UTF_8));
      }
    }
    return (int) sum.getValue();
  }
}
