package se.torgstat.jobs.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.torgstat.jobs.database.TestDatabase;

/**
 * The whole reconciliation of the samples, in a file that a person can read: what agrees between
 * the tables themselves (C2–C4) as a number of rows. Where it changes for a reason, {@code
 * -Dgolden=write} writes it anew.
 */
final class GoldenReconciliation {
  private static final Path FILE =
      TestDatabase.TARGET.resolveSibling("src/test/resources/expected-reconciliation.csv");
  private static final String HEADER =
      "period;check_id;subject;expected;found;deviation;verdict;summands";

  private GoldenReconciliation() {}

  static void isWhatTheTableHolds(Office office) throws IOException {
    List<String> rows =
        office
            .analyst()
            .queryForList(
                "SELECT CONCAT_WS(';', r.period, r.check_id, r.subject, COALESCE(r.expected, ''),"
                    + " COALESCE(r.found, ''), COALESCE(r.deviation, ''), r.verdict, r.summands)"
                    + " FROM torgstat.reconciliation AS r"
                    + " JOIN torgstat.period AS p ON p.period = r.period"
                    + " ORDER BY p.end_date, p.start_date DESC, r.check_id,"
                    + " CAST(r.subject AS BINARY)",
                String.class);
    String table = HEADER + "\n" + String.join("\n", counted(rows)) + "\n";
    if ("write".equals(System.getProperty("golden"))) {
      Files.createDirectories(FILE.getParent());
      Files.writeString(FILE, table, StandardCharsets.UTF_8);
    }
    assertThat(table.lines())
        .containsExactlyElementsOf(Files.readAllLines(FILE, StandardCharsets.UTF_8));
  }

  private static Collection<String> counted(List<String> rows) {
    Map<String, Integer> lines = new LinkedHashMap<>();
    for (String row : rows) {
      String[] fields = row.split(";", -1);
      boolean agrees = fields[6].equals("OK") && List.of("C2", "C3", "C4").contains(fields[1]);
      lines.merge(
          agrees ? fields[0] + ";" + fields[1] + ";all that is shown" : row, 1, Integer::sum);
    }
    return lines.entrySet().stream()
        .map(
            line ->
                line.getKey().endsWith(";all that is shown")
                    ? line.getKey() + ";;;;OK;" + line.getValue() + " rows"
                    : line.getKey())
        .toList();
  }
}
