package se.torgstat.jobs.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import se.torgstat.jobs.operator.Office.Answer;

/** A night that is killed when all is done but the telling is told by the next (S12, S14 P1). */
class ToldTwiceTest {
  @Test
  void whatNobodyWasToldIsNews() throws IOException {
    try (Office office = Office.small("told-twice")) {
      Files.delete(office.inbox().resolve("gamma_2024-05-01.csv"));
      assertThat(office.types("nightly", "--date", "2024-05-02").status()).isEqualTo(3);
      // as a kill before the telling leaves it
      office.jdbc().update("UPDATE torgstat_run.run SET told = FALSE");
      Answer again = office.types("nightly", "--date", "2024-05-02");
      assertThat(again.status()).isEqualTo(3);
      assertThat(again.out()).contains("UNDELIVERED  1 (1 new)");
      assertThat(office.types("nightly", "--date", "2024-05-02").status()).isZero();
    }
  }
}
