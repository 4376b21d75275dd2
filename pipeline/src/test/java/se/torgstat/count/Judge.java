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
    String sex = key.code("sex");
    String age = key.code("age_band");
    return key.table() == Table.PARTICIPATION_FLOW
        ? flow(count, key.code("measure"), sex, age)
        : exits(count, key.code("outcome"), sex, age);
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
    var slow = se.torgstat.generator.judge.Measure.valueOf(measure.toUpperCase(Locale.ROOT));
    return count.count(slow, sex, age);
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
