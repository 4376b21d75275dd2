package se.torgstat.generator.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PopulationTest {
  private static final LocalDate SNAPSHOT = LocalDate.of(2024, 5, 1);
  private static final Shape UMEA = Shape.likeUmea(SNAPSHOT);

  @Property(tries = 20)
  void breaksNoRuleOfRows(@ForAll long seed) {
    Shape wild = UMEA.scaled(0.3).with(Shape.Habits.WILD);
    for (Stay stay : Population.of(wild, seed).stays()) {
      assertThat(stay.ja()).isBetween(LocalDate.of(1990, 1, 1), SNAPSHOT);
      assertThat(stay.outcome().isEmpty()).isEqualTo(stay.open());
      if (stay.slut() != null) {
        assertThat(stay.slut()).isBetween(stay.ja(), SNAPSHOT);
      }
      if (stay.person().birth() != null) {
        assertThat(Period.between(stay.person().birth(), stay.ja()).getYears()).isBetween(16, 74);
      }
    }
  }

  @Test
  void isTheSameForTheSameSeedAndAnotherForAnother() {
    assertThat(Population.of(UMEA, 3).stays()).isEqualTo(Population.of(UMEA, 3).stays());
    assertThat(Population.of(UMEA, 3).stays()).isNotEqualTo(Population.of(UMEA, 4).stays());
  }

  @Test
  void growsWithItsScale() {
    double usual = Population.of(UMEA, 1).stays().size();
    assertThat(Population.of(UMEA.scaled(10), 1).stays().size() / usual).isBetween(8.5, 11.5);
    assertThat(Population.of(UMEA.scaled(1 / 3.0), 1).stays().size() / usual).isBetween(0.25, 0.42);
  }

  @Test
  void keepsToTheMostOfAUnit() {
    Population population =
        Population.of(UMEA.with(Shape.Habits.WILD).withAtMost(3, "BJURHOLM"), 5);
    assertThat(population.staysOf("BJURHOLM").stream().map(Stay::person).distinct())
        .hasSizeBetween(1, 3);
  }

  @Test
  void letsNobodyEndOnQuietDays() {
    LocalDate first = LocalDate.of(2023, 5, 1);
    LocalDate last = LocalDate.of(2023, 8, 31);
    assertThat(Population.of(UMEA.withoutExits(first, last), 5).stays())
        .noneMatch(s -> s.slut() != null && !s.slut().isBefore(first) && !s.slut().isAfter(last));
  }
}
