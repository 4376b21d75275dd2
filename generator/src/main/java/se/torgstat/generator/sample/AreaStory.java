package se.torgstat.generator.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.torgstat.generator.history.Circumstances;
import se.torgstat.generator.history.Dice;
import se.torgstat.generator.history.People;
import se.torgstat.generator.history.Person;
import se.torgstat.generator.history.Sex;
import se.torgstat.generator.judge.Window;

/**
 * The journeys of one area, told tertial by tertial so that they give the planned flows exactly:
 * moves, second registrations and overlaps stay within a spell and change no figure of the area.
 */
final class AreaStory {
  private static final List<Sex> SEXES = List.of(Sex.F, Sex.M);

  private final Set<String> units;
  private final Habits habits;
  private final Dice dice;
  private final Circumstances circumstances;
  private final Cast cast;
  private final Turns turns;
  private final List<Journey> journeys = new ArrayList<>();

  AreaStory(Set<String> units, Habits habits, Dice dice, People people) {
    this.units = units;
    this.habits = habits;
    this.dice = dice;
    this.circumstances = new Circumstances(dice);
    this.cast = new Cast(dice, people);
    this.turns = new Turns(dice, circumstances);
  }

  List<Journey> journeys() {
    return journeys;
  }

  /** Those who take part when the history becomes complete, and some who ended before it. */
  void begin() {
    LocalDate eve = SamplePlan.COMPLETE_FROM.minusDays(1);
    for (Flow flow : SamplePlan.flows("opening", units)) {
      for (Sex sex : SEXES) {
        for (int i = 0; i < flow.begun(sex) / 3; i++) {
          LocalDate ja = dice.dayBetween(LocalDate.of(2018, 2, 1), LocalDate.of(2021, 5, 31));
          Journey gone = someone(flow.unit(), sex, ja);
          LocalDate day = dice.dayBetween(ja.plusDays(40), LocalDate.of(2021, 12, 10));
          gone.end(circumstances.endOther(gone.last(), day));
          journeys.add(gone);
        }
        for (int i = 0; i < flow.begun(sex); i++) {
          int daysAgo = (int) (1450 * dice.fraction() * dice.fraction());
          journeys.add(someone(flow.unit(), sex, eve.minusDays(daysAgo)));
        }
      }
    }
  }

  /**
   * One tertial.
   *
   * @param elsewhere journeys of other areas, some of whose people come here too
   */
  void tell(String tertial, List<Journey> elsewhere) {
    Window window = Window.of(tertial);
    List<Flow> flows = SamplePlan.flows(tertial, units);
    newcomers(tertial, window, flows, elsewhere);
    turns.moves(journeys, flows, List.copyOf(units), window);
    for (Flow flow : flows) {
      SEXES.forEach(sex -> turns.ends(journeys, flow, sex, window));
    }
    turns.secondRegistrations(journeys, habits.overlaps(), window);
  }

  private void newcomers(String tertial, Window window, List<Flow> flows, List<Journey> elsewhere) {
    List<Beginning> beginnings = new ArrayList<>();
    for (Flow flow : flows) {
      for (Sex sex : SEXES) {
        for (int i = 0; i < flow.begun(sex); i++) {
          beginnings.add(new Beginning(flow.unit(), sex, dice.dayBetween(window.a(), window.b())));
        }
      }
    }
    int soon = habits.returnsIn(tertial);
    int late = habits.lateReturns();
    int visitors = habits.visitors();
    for (Beginning b : dice.shuffled(beginnings)) {
      LocalDate ja = b.ja();
      Optional<Person> known = Optional.empty();
      if (soon > 0) {
        known = returning(b, b.ja().minusMonths(12), b.ja().minusDays(2));
        soon -= known.isPresent() ? 1 : 0;
      } else if (late > 0) {
        known = returning(b, LocalDate.MIN, b.ja().minusMonths(12).minusDays(1));
        late -= known.isPresent() ? 1 : 0;
      } else if (visitors > 0) {
        Optional<Journey> left = cast.fromElsewhere(elsewhere, b.unit(), b.sex(), window);
        known = left.map(Journey::person);
        ja = left.map(journey -> dayAfter(journey, window, b.ja())).orElse(ja);
        visitors -= known.isPresent() ? 1 : 0;
      }
      Person person = known.orElseGet(() -> cast.somebodyNew(b.unit(), b.ja(), b.sex()));
      journeys.add(new Journey(circumstances.begin(b.unit(), person, ja)));
    }
  }

  private Optional<Person> returning(Beginning b, LocalDate from, LocalDate to) {
    return cast.returning(journeys, b.unit(), b.sex(), from, to, b.ja());
  }

  /** The day after a journey elsewhere ended, so that both are one spell of _T (S6.1). */
  private static LocalDate dayAfter(Journey elsewhere, Window window, LocalDate otherwise) {
    LocalDate end = elsewhere.end();
    boolean within = end != null && window.contains(end) && window.contains(end.plusDays(1));
    return end != null && within ? end.plusDays(1) : otherwise;
  }

  private Journey someone(String unit, Sex sex, LocalDate ja) {
    return new Journey(circumstances.begin(unit, cast.somebodyNew(unit, ja, sex), ja));
  }

  private record Beginning(String unit, Sex sex, LocalDate ja) {}
}
