package se.torgstat.generator.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Test;

class PeopleTest {
  private static final LocalDate DAY = LocalDate.of(2024, 2, 29);

  private final People people = new People(new Dice(1));

  @Test
  void areOfTheAgeAskedForAndOfTheSexTheirNumberSays() {
    for (int age = 15; age < 80; age++) {
      Person person = people.aged(age, DAY, Sex.M, 0.5);
      assertThat(Period.between(person.birth(), DAY).getYears()).isEqualTo(age);
      assertThat(Sex.ofSerial(Integer.parseInt(person.number().substring(8, 11)))).isEqualTo(Sex.M);
    }
  }

  @Test
  void areRefusedWhenTheTestSeriesHasNoNumberLeft() {
    assertThatThrownBy(
            () -> {
              for (int i = 0; i < 366 * 10; i++) {
                people.aged(30, DAY, Sex.F, 0);
              }
            })
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("generate fewer");
  }
}
