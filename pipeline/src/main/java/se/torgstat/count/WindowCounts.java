package se.torgstat.count;

/**
 * The exact counts of one group in one window (S6.2, S6.4–S6.8): the flow by sex and age band,
 * exits by outcome too, time in programme and action plans by sex, changes of livelihood by their
 * groups. An index of {@link #ALL} sums over a dimension.
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
  private final Cube endedTimes;
  private final Cube ongoingTimes;
  private final Cube plans;
  private final Cube changes;
  private long personDays;

  WindowCounts(Dimensions sizes) {
    this.sexes = sizes.sexes();
    this.ages = sizes.ages();
    this.outcomes = sizes.outcomes();
    this.opening = new long[sexes * ages];
    this.begun = new long[sexes * ages];
    this.returned = new long[sexes * ages];
    this.exits = new long[sexes * ages * outcomes];
    this.endedTimes = new Cube(sexes, sizes.timeBands().size());
    this.ongoingTimes = new Cube(sexes, sizes.timeBands().size());
    this.plans = new Cube(sexes, sizes.plans());
    this.changes = new Cube(sizes.livelihoodGroups(), sizes.livelihoodGroups());
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

  void addEndedTime(int sex, int band, long count) {
    endedTimes.add(count, sex, band);
  }

  void addOngoingTime(int sex, int band, long count) {
    ongoingTimes.add(count, sex, band);
  }

  void addPlans(int sex, int plan, long count) {
    plans.add(count, sex, plan);
  }

  void addChanges(int startGroup, int endGroup, long count) {
    changes.add(count, startGroup, endGroup);
  }

  void addPersonDays(long days) {
    personDays += days;
  }

  /** Adds another group's counts, for areas that sum their units (S4.3). */
  void add(WindowCounts other) {
    Sums.add(opening, other.opening);
    Sums.add(begun, other.begun);
    Sums.add(returned, other.returned);
    Sums.add(exits, other.exits);
    endedTimes.add(other.endedTimes);
    ongoingTimes.add(other.ongoingTimes);
    plans.add(other.plans);
    changes.add(other.changes);
    personDays += other.personDays;
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

  /**
   * Time in programme by sex and band (S6.5).
   *
   * @param measure ENDED: at the end; ONGOING: on the day after the window
   */
  public long time(Measure measure, int sex, int band) {
    return switch (measure) {
      case ENDED -> endedTimes.sum(sex, band);
      case ONGOING -> ongoingTimes.sum(sex, band);
      default -> throw new IllegalArgumentException("no time in programme is counted for it");
    };
  }

  /** Ongoing by sex and action plan (S6.6). */
  public long plan(int sex, int plan) {
    return plans.sum(sex, plan);
  }

  /** Ended by the groups of livelihood at start and end (S6.7). */
  public long livelihoodChange(int startGroup, int endGroup) {
    return changes.sum(startGroup, endGroup);
  }

  /** Days in the window on which spells are open, both ends counted (S6.8). */
  public long personDays() {
    return personDays;
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
}
