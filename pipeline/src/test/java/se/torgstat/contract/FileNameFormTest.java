package se.torgstat.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the snapshot date stands in a file's name (S2.1). */
class FileNameFormTest {
  @ParameterizedTest
  @CsvSource({
    "kraft_{yyyy-MM-dd}*.csv, kraft_2024-05-01.csv",
    "kraft_{yyyy-MM-dd}*.csv, KRAFT_2024-05-01_0815.csv",
    "kraft*{yyyyMMdd}.csv, kraft_v2_20240501.csv",
    "*{d.M.yyyy}*.csv, uttag 1.5.2024 kl 08.csv",
    "*{d.M.yyyy}.csv, uttag 01.5.2024.csv",
    "kraft_{yyyyMMdd}*.csv, kraft_202405010815.csv",
    "vannas_{excel-serial}.csv, vannas_45413.csv",
  })
  void theDateIsReadWhereverAStarStands(String form, String name) {
    assertThat(new FileNameForm(form).snapshotDate(name)).isEqualTo(LocalDate.of(2024, 5, 1));
  }

  @Test
  void otherNamesAreOfNoSuchForm() {
    FileNameForm form = new FileNameForm("kraft_{yyyy-MM-dd}*.csv");
    for (String name : new String[] {"kraft_2024-05.csv", "kraft_2024-02-30.csv", "kraft.csv"}) {
      assertThat(form.snapshotDate(name)).as(name).isNull();
    }
  }
}
