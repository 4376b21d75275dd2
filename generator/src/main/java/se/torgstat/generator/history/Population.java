package se.torgstat.generator.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A random history of everybody in a f&ouml;rbund: the same for the same shape and seed.
 *
 * <pre>{@code
 * Population population = Population.of(Shape.likeUmea(snapshot).scaled(10), 7);
 * }</pre>
 *
 * <p>The test series holds numbers for about a hundred times Ume&aring;regionen; a larger one is
 * refused.
 */
public final class Population {
  private final Shape shape;
  private final Dice dice;
  private final People people;
  private final Circumstances circumstances;
  private final Sequels sequels;
  private final Map<String, Integer> begun = new HashMap<>();
  private final List<Stay> stays = new ArrayList<>();

  private Population(Shape shape, long seed) {
    this.shape = shape;
    this.dice = new Dice(seed);
    this.people = new People(dice);
    this.circumstances = new Circumstances(dice);
    this.sequels = new Sequels(shape, dice);
  }

  /** A population of the shape given. */
  public static Population of(Shape shape, long seed) {
    Population population = new Population(shape, seed);
    shape.units().forEach(population::fill);
    population.stays.sort(
        Comparator.comparing(Stay::ja)
            .thenComparing(stay -> stay.slut() == null ? LocalDate.MAX : stay.slut()));
    return population;
  }

  /** What was asked for. */
  public Shape shape() {
    return shape;
  }

  /** All stays, in order of JA and end. */
  public List<Stay> stays() {
    return List.copyOf(stays);
  }

  /** The stays of one unit, in the order in which its export holds them. */
  public List<Stay> staysOf(String unit) {
    return stays.stream().filter(stay -> stay.unit().equals(unit)).toList();
  }

  private void fill(UnitShape unit) {
    for (LocalDate a = shape.from(); !a.isAfter(shape.snapshot()); a = a.plusMonths(4)) {
      LocalDate b = a.plusMonths(4).minusDays(1);
      double about = unit.newPerTertial() * (0.6 + 0.8 * dice.fraction());
      int number = (int) (about + dice.fraction());
      for (int i = 0; i < number; i++) {
        LocalDate ja = dice.chance(0.06) ? dice.oneOf(List.of(a, b)) : dice.dayBetween(a, b);
        if (!ja.isAfter(shape.snapshot()) && roomIn(unit)) {
          begin(unit.unit(), ja);
        }
      }
    }
  }

  private void begin(String unit, LocalDate ja) {
    begun.merge(unit, 1, Integer::sum);
    Person person = someone(unit, ja);
    Stay stay = lived(unit, person, ja);
    stays.add(stay);
    for (int more = 0; more < 4 && !person.anonymous(); more++) {
      Sequels.Sequel sequel = sequels.after(stay);
      if (sequel == null || !sequel.possibleFor(person, shape.snapshot())) {
        return;
      }
      boolean elsewhere = !sequel.unit().equals(unit);
      if (elsewhere && !roomIn(shapeOf(sequel.unit()))) {
        return;
      }
      if (elsewhere) {
        begun.merge(sequel.unit(), 1, Integer::sum);
      }
      stay = lived(sequel.unit(), person, sequel.ja());
      stays.add(stay);
    }
  }

  private Stay lived(String unit, Person person, LocalDate ja) {
    Stay stay = circumstances.begin(unit, person, ja);
    LocalDate end = notQuiet(ja.plusDays(daysOfStay()));
    if (end.isAfter(shape.snapshot())) {
      return stay;
    }
    return dice.chance(0.55)
        ? circumstances.endPositive(stay, end)
        : circumstances.endOther(stay, end);
  }

  /** Often more than a year, sometimes no more than the day itself. */
  private int daysOfStay() {
    return dice.chance(0.02) ? 0 : (int) (-620 * StrictMath.log(1 - dice.fraction()));
  }

  private LocalDate notQuiet(LocalDate day) {
    LocalDate free = day;
    for (Shape.Days quiet : shape.quiet()) {
      if (quiet.contain(free)) {
        free = quiet.last().plusDays(dice.between(1, 30));
      }
    }
    return free;
  }

  private Person someone(String unit, LocalDate ja) {
    UnitProfile profile = UnitProfile.of(unit);
    Sex sex = dice.chance(0.55) ? Sex.F : Sex.M;
    int age = profile.ages().numberFrom(dice);
    if (dice.chance(Math.max(profile.anonymous(), shape.habits().anonymous()))) {
      Sex noted = dice.chance(shape.habits().unknownSex()) ? Sex.UNKNOWN : sex;
      return people.anonymous(age, ja, noted, 0.7);
    }
    return people.aged(age, ja, sex, profile.coordination());
  }

  private boolean roomIn(UnitShape unit) {
    return begun.getOrDefault(unit.unit(), 0) < unit.most();
  }

  private UnitShape shapeOf(String unit) {
    return shape.units().stream().filter(u -> u.unit().equals(unit)).findFirst().orElseThrow();
  }
}
