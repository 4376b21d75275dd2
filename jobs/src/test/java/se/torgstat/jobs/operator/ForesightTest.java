package se.torgstat.jobs.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A second tertial that closes is audited with the half-report that it completes (S8.2). */
class ForesightTest {
  private static final String HEADER =
      "kalla_id;personid;kon;fodelsedatum;ja_datum;slutdatum;avslutsorsak";

  /** Two men of T1 whom T1 did not know of when it closed: T2's own figures are the same. */
  @Test
  void withTheFiguresOfTheHalfReportWhereMoreWasRegistered() {
    int alone = audited("foresight-none", 0);
    assertThat(alone).isPositive();
    assertThat(audited("foresight-late", 2)).isGreaterThan(alone);
  }

  /** How many figures the audit of T2 looked at. */
  private static int audited(String name, int late) {
    try (Office office = Office.small(name)) {
      gamma(office, "2024-05-01", 0);
      close(office, "2024-T1");
      SmallForbund.exports(office.inbox(), "2024-09-01", 0);
      gamma(office, "2024-09-01", late);
      close(office, "2024-T2");
      return office
          .jdbc()
          .queryForObject(
              "SELECT audit_cells FROM torgstat.revision WHERE period = '2024-T2'", Integer.class);
    }
  }

  private static void close(Office office, String period) {
    assertThat(office.types("close", period).err()).isEmpty();
  }

  /** A unit of few, of whom some came and went in T1. */
  private static void gamma(Office office, String snapshot, int late) {
    List<String> rows = new ArrayList<>(List.of(HEADER));
    rows.addAll(Collections.nCopies(3, "K;1980-01-01;2024-02-01;;"));
    rows.addAll(Collections.nCopies(late, "M;1980-01-01;2024-02-01;2024-03-01;ARBETE"));
    for (int i = 1; i < rows.size(); i++) {
      rows.set(i, "x" + i + ";;" + rows.get(i));
    }
    Office.write(
        office.inbox().resolve("gamma_" + snapshot + ".csv"), String.join("\n", rows) + "\n");
  }
}
