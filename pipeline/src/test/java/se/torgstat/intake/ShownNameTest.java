package se.torgstat.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of files, as they are shown and recorded (S14 P5). */
class ShownNameTest {
  @ParameterizedTest
  @CsvSource({
    "19900131-9806.csv, ########-####.csv",
    "900131+9806.csv, ######+####.csv",
    "Fel 9001319806s rader.csv, Fel ##########s rader.csv",
    "900131-9806v2.csv, ######-####v2.csv",
    "199001319806Anna.csv, ############Anna.csv",
    "20240501199001319806.csv, ####################.csv",
    "2405019001319806.csv, ################.csv",
    "20240501900131-9806.csv, ##############-####.csv",
    "19900131980612.csv, ##############.csv",
    "900131-T80A.csv, ######-####.csv",
    "lista 1990-01-31-9806.csv, lista ####-##-##-####.csv",
    "90.01.31 9806.csv, ##.##.## ####.csv",
    "19900131T9806.csv, #############.csv",
    "900131.9806.csv, ######.####.csv",
    "390131.1234.csv, ######.####.csv",
    "39-01-31-1234.csv, ##-##-##-####.csv",
    "20050131123456.csv, ##############.csv",
  })
  void aPersonNumberIsNotShown(String name, String shown) {
    assertThat(ShownName.of(name)).isEqualTo(shown);
    assertThat(ShownName.holdsPersonNumber(name)).isTrue();
  }

  @Test
  void noSignForgesALine() {
    assertThat(ShownName.of("a\n\u009b2J\u202eb\u2028.csv")).isEqualTo("a??2J?b?.csv");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ungdomstorget_2024-05-01.csv",
        "vannas_20240501.csv",
        "robertsfors_240501.csv",
        "enhet-12345_2024-05-01.csv",
        "kraft 2024-05-01 v2.csv",
        "kraft_2024-05-01_0815.csv",
        "kraft_20240501T0815.csv",
        "kraft_2024-05-01_2024-04-30.csv",
        "kraft_20240501235959.csv"
      })
  void anyOtherNameIs(String name) {
    assertThat(ShownName.of(name)).isEqualTo(name);
    assertThat(ShownName.holdsPersonNumber(name)).isFalse();
  }
}
