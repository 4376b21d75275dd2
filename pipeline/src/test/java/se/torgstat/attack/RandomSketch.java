package se.torgstat.attack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import se.torgstat.contract.Forbund;
import se.torgstat.count.ExactTables;
import se.torgstat.period.Period;

/**
 * A sketch that chance fills: some people move, return or are unknown, and some of what happens is
 * registered late.
 */
public final class RandomSketch {
  private static final LocalDate FROM = LocalDate.of(2022, 7, 1);
  private static final List<String> OUTCOMES = List.of("ARBETE", "STUDIER", "FLYTT", "SJUKDOM");

  private record Stay(
      long person,
      String unit,
      String sex,
      String plan,
      String start,
      String end,
      LocalDate ja,
      LocalDate slut,
      String outcome,
      LocalDate known) {}

  private final Random random;
  private final double late;
  private final Forbund forbund;
  private final List<Stay> stays = new ArrayList<>();

  /**
   * The same for the same seed.
   *
   * @param late share of stays that are registered up to 150 days after their start
   */
  public RandomSketch(long seed, int people, double late) {
    this(SketchForbund.make(), seed, people, late);
  }

  /** In a förbund whose unit A may end: whoever is there by then goes on in B. */
  RandomSketch(Forbund forbund, long seed, int people, double late) {
    this.random = new Random(seed);
    this.late = late;
    this.forbund = forbund;
    for (int person = 1; person <= people; person++) {
      add(person);
    }
  }

  /** A period as it is counted some days after its end. */
  public ExactTables exact(Period period) {
    return exact(period, period.dayAfter().plusDays(9));
  }

  /** A period as it is counted on a day: a stay that ends later goes on. */
  public ExactTables exact(Period period, LocalDate day) {
    Sketch sketch = new Sketch(forbund, SketchForbund.EVERYTHING);
    LocalDate lastOfA = forbund.units().get(0).validTo();
    for (Stay stay : stays) {
      if (stay.known.isBefore(day)) {
        if (lastOfA != null && stay.unit.equals("A") && stay.slut.isAfter(lastOfA)) {
          LocalDate next = lastOfA.plusDays(1);
          if (stay.ja.isBefore(next)) {
            add(sketch, stay, "A", stay.ja, lastOfA, "ANNAT", day);
          }
          LocalDate ja = stay.ja.isBefore(next) ? next : stay.ja;
          if (ja.isBefore(day)) {
            add(sketch, stay, "B", ja, stay.slut, stay.outcome, day);
          }
        } else {
          add(sketch, stay, stay.unit, stay.ja, stay.slut, stay.outcome, day);
        }
      }
    }
    return sketch.exact(period, day);
  }

  private static void add(
      Sketch sketch,
      Stay stay,
      String unit,
      LocalDate ja,
      LocalDate slut,
      String outcome,
      LocalDate day) {
    sketch
        .plan(stay.plan)
        .livelihood(stay.start, stay.end)
        .again(
            stay.person,
            unit,
            stay.sex,
            ja.toString(),
            slut.isBefore(day) ? slut.toString() : "",
            outcome);
  }

  /** Some who began in a period did not: a correction. */
  void takeBack(int number, Period period) {
    for (int i = stays.size() - 1, left = number; i >= 0 && left > 0; i--) {
      Stay stay = stays.get(i);
      if (!stay.ja.isBefore(period.start()) && !stay.ja.isAfter(period.end())) {
        stays.remove(i);
        left--;
      }
    }
  }

  private void add(long person) {
    String unit = random.nextInt(3) == 0 ? "A" : "B";
    String sex = random.nextInt(40) == 0 ? "_U" : random.nextBoolean() ? "F" : "M";
    LocalDate ja = FROM.plusDays(random.nextInt(900));
    for (int stay = 0; stay < 3; stay++) {
      LocalDate slut = ja.plusDays(random.nextInt(500));
      stays.add(
          new Stay(
              person,
              unit,
              sex,
              List.of("J", "J", "N", "_U").get(random.nextInt(4)),
              livelihood(),
              livelihood(),
              ja,
              slut,
              OUTCOMES.get(random.nextInt(4)),
              random.nextDouble() < late ? ja.plusDays(random.nextInt(150)) : ja));
      if (random.nextInt(4) > 0) {
        return;
      }
      ja = slut.plusDays(random.nextInt(60));
      unit = random.nextBoolean() ? "A" : "B";
    }
  }

  private String livelihood() {
    return List.of("FORSORJNINGSSTOD", "LON", "LON", "_U").get(random.nextInt(4));
  }
}
