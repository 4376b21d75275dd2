package se.torgstat.generator.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PersonNumberTest {
  private static final LocalDate BIRTH = LocalDate.of(1990, 1, 31);

  @Test
  void hasTheCheckDigitOfTheSpecificationsExample() {
    assertThat(PersonNumber.personnummer(BIRTH, 980)).isEqualTo("199001319806");
  }

  @Test
  void addsSixtyToTheDayOfASamordningsnummer() {
    assertThat(PersonNumber.samordningsnummer(BIRTH, 980)).startsWith("19900191980");
  }

  @Test
  void refusesANumberThatALivingPersonCouldHave() {
    assertThatThrownBy(() -> PersonNumber.personnummer(BIRTH, 979))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
