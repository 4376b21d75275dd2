package se.torgstat.jobs.operator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A closed period of which no revision is left to read (S9.2): the way on is a rerun. */
class AllWithdrawnTest {
  @Test
  void theNightSaysWhatToDo() {
    try (Office office = Office.small("all-withdrawn")) {
      assertThat(office.types("close", "2024-T1").status()).isZero();
      assertThat(office.types("withdraw", "2024-T1", "1", "--reason", "wrong file").status())
          .isZero();
      assertThat(office.types("nightly", "--date", "2024-05-02").out())
          .contains("./torgstat rerun 2024-T1 --reason TEXT")
          .doesNotContain("close --through 2024-T1");
      assertThat(office.types("rerun", "2024-T1", "--reason", "right file").out())
          .contains("revision 2 is out");
      assertThat(office.types("nightly", "--date", "2024-05-02").out())
          .doesNotContain("--reason TEXT");
    }
  }
}
