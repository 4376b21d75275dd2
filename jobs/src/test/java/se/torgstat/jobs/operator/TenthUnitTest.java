package se.torgstat.jobs.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import se.torgstat.jobs.operator.Office.Answer;

/** A tenth unit with a dialect of its own is three files, and no line of Java (S1). */
class TenthUnitTest {

  @Test
  void isCountedByDataAlone() throws Exception {
    try (Office office = new Office("tenth")) {
      Path forbund = office.ownForbund();
      Office.write(
          forbund.resolve("units/bryggan.yaml"),
          """
          code: BRYGGAN
          area: INSATSER
          sort: 100
          label_sv: Bryggan
          label_en: The Bridge
          complete_from: 2022-01-01
          """);
      Office.write(
          forbund.resolve("contracts/bryggan.yaml"),
          """
          unit: BRYGGAN
          template: _codes.yaml
          file: export-bryggan-{dd.MM.yyyy}.txt
          charset: IBM850
          delimiter: "|"
          quote: "'"
          dates: dd.MM.yyyy
          columns:
            ja_datum: Bifallsdag (ååååmmdd)
          values:
            kon: { F: K, M: M }
          """);
      StringBuilder export =
          new StringBuilder(
              "kalla_id|personid|kon|fodelsedatum|Bifallsdag (ååååmmdd)|slutdatum|avslutsorsak\n");
      for (int row = 1; row <= 7; row++) {
        export
            .append("B")
            .append(row)
            .append("||K|01.01.1990|0")
            .append(row)
            .append(".02.2024||\n");
      }
      Files.writeString(
          office.inbox().resolve("export-bryggan-01.05.2024.txt"),
          export,
          Charset.forName("IBM850"));
      Answer answer = office.types("nightly", "--date", "2024-05-02");
      assertThat(answer.err()).isEmpty();
      assertThat(answer.status()).isEqualTo(3);
      assertThat(answer.out()).containsPattern("Bryggan +export-bryggan-01.05.2024.txt +7 +0 +1");
      assertThat(
              office
                  .jdbc()
                  .queryForObject(
                      "SELECT COUNT(*) FROM torgstat.participation_flow_history"
                          + " WHERE unit = 'BRYGGAN' AND period = '2024-T1' AND sex = '_T'",
                      Integer.class))
          .isEqualTo(3);
    }
  }
}
