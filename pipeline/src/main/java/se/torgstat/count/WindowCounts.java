package se.torgstat.count;

/**
 * The exact counts of one group in one window, by sex and age band, exits by outcome too (S6.2). An
 * index of {@link #ALL} sums over a dimension.
 */
public final class WindowCounts {
  /** The index that stands for all codes of a dimension. */
  public static final int ALL = -1;

  private final int sexes;
  private final int ages;
  private final int outcomes;
  private final long[] opening;
  private final long[] begun;
  private final long[] returned;
  private final long[] exits;

  WindowCounts(int sexes, int ages, int outcomes) {
    this.sexes = sexes;
    this.ages = ages;
    this.outcomes = outcomes;
    this.opening = new long[sexes * ages];
    this.begun = new long[sexes * ages];
    this.returned = new long[sexes * ages];
    this.exits = new long[sexes * ages * outcomes];
  }

  void addOpening(int sex, int age, long count) {
    opening[sex * ages + age] += count;
  }

  void addNew(int sex, int age, long count, long ofThemReturned) {
    begun[sex * ages + age] += count;
    returned[sex * ages + age] += ofThemReturned;
  }

  void addExits(int sex, int age, int outcome, long count) {
    exits[(sex * ages + age) * outcomes + outcome] += count;
  }

  /** Adds another group's counts, for areas that sum their units (S4.3). */
  void add(WindowCounts other) {
    addTo(opening, other.opening);
    addTo(begun, other.begun);
    addTo(returned, other.returned);
    addTo(exits, other.exits);
  }

  /** A measure's count. */
  public long measure(Measure measure, int sex, int age) {
    return switch (measure) {
      case OPENING -> sum(opening, sex, age);
      case NEW -> sum(begun, sex, age);
      case RETURNED -> sum(returned, sex, age);
      case ENDED -> exits(sex, age, ALL);
      case ONGOING -> sum(opening, sex, age) + sum(begun, sex, age) - exits(sex, age, ALL);
    };
  }

  /** Exits by outcome. */
  public long exits(int sex, int age, int outcome) {
    long sum = 0;
    for (int s = first(sex); s < past(sex, sexes); s++) {
      for (int a = first(age); a < past(age, ages); a++) {
        for (int o = first(outcome); o < past(outcome, outcomes); o++) {
          sum += exits[(s * ages + a) * outcomes + o];
        }
      }
    }
    return sum;
  }

  /** Whether anybody of a sex (or age band) is counted at all. */
  boolean anybody(int sex, int age) {
    return measure(Measure.OPENING, sex, age) > 0 || measure(Measure.NEW, sex, age) > 0;
  }

  private long sum(long[] counts, int sex, int age) {
    long sum = 0;
    for (int s = first(sex); s < past(sex, sexes); s++) {
      for (int a = first(age); a < past(age, ages); a++) {
        sum += counts[s * ages + a];
      }
    }
    return sum;
  }

  private static int first(int index) {
    return index == ALL ? 0 : index;
  }

  private static int past(int index, int size) {
    return index == ALL ? size : index + 1;
  }

  private static void addTo(long[] sums, long[] summands) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += summands[i];
    }
  }
}
