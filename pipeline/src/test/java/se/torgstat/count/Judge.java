package se.torgstat.count;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import se.torgstat.generator.judge.Participation;
import se.torgstat.generator.judge.RuleSets;
import se.torgstat.generator.judge.SlowCount;
import se.torgstat.generator.judge.Window;

/** The value that a cell must have, by the slow count (S6). */
final class Judge {
  private final List<Participation> all;
  private final Map<Object, SlowCount> counts = new HashMap<>();

  Judge(List<Participation> all) {
    this.all = all;
  }

  /** The exact value of a row for a group of units, through a day. */
  long value(CellKey key, Set<String> units, LocalDate from, LocalDate through) {
    SlowCount count = count(units, from, through);
    return switch (key.table()) {
      case PARTICIPATION_FLOW ->
          flow(count, key.code("measure"), key.code("sex"), key.code("age_band"));
      case EXIT_OUTCOME -> exits(count, key.code("outcome"), key.code("sex"), key.code("age_band"));
      case PROGRAMME_TIME ->
          count.time(measure(key.code("measure")), key.code("sex"), key.code("time_band"));
      case ACTION_PLAN -> count.plan(key.code("sex"), key.code("plan"));
      case LIVELIHOOD_CHANGE ->
          count.livelihoodChange(key.code("livelihood_start"), key.code("livelihood_end"));
      case PERSON_DAYS -> Math.round(count.personDays() / 10.0) * 10;
    };
  }

  /** Whether anybody is unknown along a dimension of a table (S7.2). */
  boolean anybodyUnknown(String dimension, Set<String> units, LocalDate from, LocalDate through) {
    SlowCount count = count(units, from, through);
    return switch (dimension) {
      case "sex" -> anybody(units, from, through, "_U", "_T");
      case "age_band" -> anybody(units, from, through, "_T", "_U");
      case "plan" -> count.plan("_T", "_U") > 0;
      case "livelihood_start" -> count.livelihoodChange("_U", "_T") > 0;
      case "livelihood_end" -> count.livelihoodChange("_T", "_U") > 0;
      default -> throw new IllegalArgumentException(dimension);
    };
  }

  /** Whether anybody of a sex and age band is counted there. */
  boolean anybody(Set<String> units, LocalDate from, LocalDate through, String sex, String age) {
    SlowCount count = count(units, from, through);
    return flow(count, "opening", sex, age) + flow(count, "new", sex, age) > 0;
  }

  private static long flow(SlowCount count, String measure, String sex, String age) {
    if (measure.equals("returned")) {
      return count.returned(sex, age);
    }
    return count.count(measure(measure), sex, age);
  }

  private static se.torgstat.generator.judge.Measure measure(String code) {
    return se.torgstat.generator.judge.Measure.valueOf(code.toUpperCase(Locale.ROOT));
  }

  private static long exits(SlowCount count, String outcome, String sex, String age) {
    return switch (outcome) {
      case "POSITIVE" -> count.exits(sex, age, RuleSets.LOKAL);
      case "OTHER" -> count.exits(sex, age, "_T") - count.exits(sex, age, RuleSets.LOKAL);
      default -> count.exits(sex, age, outcome);
    };
  }

  private SlowCount count(Set<String> units, LocalDate from, LocalDate through) {
    return counts.computeIfAbsent(
        List.of(units, from, through), k -> SlowCount.of(all, units, new Window(from, through)));
  }
}
