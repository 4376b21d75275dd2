package se.torgstat.generator.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import se.torgstat.generator.history.Population;
import se.torgstat.generator.history.Shape;
import se.torgstat.generator.history.UnitShape;

/** "opening + new - ended = ongoing holds in every cell" (S6.2), on wild histories. */
class FlowIdentityTest {
  private static final LocalDate SNAPSHOT = LocalDate.of(2024, 5, 1);

  @Property(tries = 15)
  void holdsInEveryCell(@ForAll long seed, @ForAll("shapes") Shape shape) {
    List<Participation> all = Participation.ofAll(Population.of(shape, seed).stays());
    Set<String> units = new HashSet<>(shape.units().stream().map(UnitShape::unit).toList());
    for (String period : List.of("2023-T2", "2023-D2", "2023")) {
      SlowCount count = SlowCount.of(all, units, Window.of(period));
      for (String sex : List.of("F", "M", "_U", "_T")) {
        for (String age : AgeBands.ALL) {
          assertThat(
                  count.count(Measure.OPENING, sex, age)
                      + count.count(Measure.NEW, sex, age)
                      - count.count(Measure.ENDED, sex, age))
              .isEqualTo(count.count(Measure.ONGOING, sex, age));
        }
      }
      assertThat(count.returned("_T", "_T")).isBetween(0, count.count(Measure.NEW, "_T", "_T"));
    }
  }

  @Property(tries = 10)
  void whatGoesOnIsWhatOpensTheNextPeriod(@ForAll long seed, @ForAll("shapes") Shape shape) {
    List<Participation> all = Participation.ofAll(Population.of(shape, seed).stays());
    for (Set<String> area : shape.areas().values()) {
      SlowCount before = SlowCount.of(all, area, Window.of("2023-T2"));
      SlowCount after = SlowCount.of(all, area, Window.of("2023-T3"));
      assertThat(after.count(Measure.OPENING, "_T", "_T"))
          .isEqualTo(before.count(Measure.ONGOING, "_T", "_T"));
    }
  }

  @Provide
  Arbitrary<Shape> shapes() {
    Shape wild = Shape.likeUmea(SNAPSHOT).scaled(0.2).with(Shape.Habits.WILD);
    return Arbitraries.of(
        wild,
        wild.withAtMost(3, "VANNAS"),
        wild.withoutExits(LocalDate.of(2023, 5, 1), LocalDate.of(2023, 8, 31)),
        Shape.tiny(SNAPSHOT));
  }
}
