package se.torgstat.attack;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** A sketch that chance fills with some sixty people, a few of whom move, return or are unknown. */
final class RandomSketch {
  private static final LocalDate FROM = LocalDate.of(2022, 7, 1);
  private static final List<String> OUTCOMES = List.of("ARBETE", "STUDIER", "FLYTT", "SJUKDOM");

  private final Random random;
  private final Sketch sketch = new Sketch(SketchForbund.EVERYTHING);

  private RandomSketch(long seed) {
    this.random = new Random(seed);
  }

  /** The same for the same seed. */
  static Sketch of(long seed) {
    RandomSketch made = new RandomSketch(seed);
    int people = 5 + made.random.nextInt(120);
    for (int person = 1; person <= people; person++) {
      made.add(person);
    }
    return made.sketch;
  }

  private void add(long person) {
    String unit = random.nextInt(3) == 0 ? "A" : "B";
    String sex = random.nextInt(40) == 0 ? "_U" : random.nextBoolean() ? "F" : "M";
    LocalDate ja = FROM.plusDays(random.nextInt(900));
    sketch.plan(List.of("J", "J", "N", "_U").get(random.nextInt(4)));
    sketch.livelihood(livelihood(), livelihood());
    for (int stay = 0; stay < 3; stay++) {
      boolean open = random.nextInt(3) == 0;
      LocalDate slut = ja.plusDays(random.nextInt(400));
      String outcome = OUTCOMES.get(random.nextInt(4));
      sketch.again(person, unit, sex, ja.toString(), open ? "" : slut.toString(), outcome);
      if (open || random.nextInt(4) > 0) {
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
