package se.torgstat.count;

import java.util.List;
import java.util.Locale;

/** A published subject table with its dimensions, in the order of its columns (S7.1). */
public enum Table {
  PARTICIPATION_FLOW("unit", "sex", "age_band", "measure"),
  EXIT_OUTCOME("unit", "sex", "age_band", "outcome"),
  PROGRAMME_TIME("unit", "sex", "measure", "time_band"),
  ACTION_PLAN("unit", "sex", "plan"),
  LIVELIHOOD_CHANGE("unit", "livelihood_start", "livelihood_end"),
  /** In whole tens; what analysts see of it stands in the social account (S6.8, S10.2). */
  PERSON_DAYS("unit");

  private final List<String> dimensions;

  Table(String... dimensions) {
    this.dimensions = List.of(dimensions);
  }

  /** The table's name in the database. */
  public String tableName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The names of its dimensions; the first is always {@code unit}. */
  public List<String> dimensions() {
    return dimensions;
  }

  /** The measures that it counts, where measure is a dimension of it. */
  public List<Measure> measures() {
    return switch (this) {
      case PARTICIPATION_FLOW -> List.of(Measure.values());
      case PROGRAMME_TIME -> List.of(Measure.ENDED, Measure.ONGOING);
      default -> List.of();
    };
  }
}
