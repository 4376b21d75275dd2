package se.torgstat.count;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.torgstat.contract.AgeCodes;
import se.torgstat.contract.Forbund;
import se.torgstat.contract.Unit;
import se.torgstat.participation.Participations;
import se.torgstat.period.Period;

/**
 * A few participations in words, one a line: person, unit, JA, end ({@code -} while it goes on),
 * outcome, sex, age band, livelihood at the start and at the end, action plan. What is left out at
 * the end is ANNAT, F, Y30T39, and the first livelihoods and plan that there are.
 */
final class Story {
  private final Forbund forbund;
  private final Map<String, LocalDate> snapshots = new LinkedHashMap<>();
  private final Map<String, Participations> rows = new HashMap<>();
  private final List<String> persons = new ArrayList<>();

  Story(Forbund forbund, String... lines) {
    this.forbund = forbund;
    forbund.units().forEach(unit -> snapshots.put(unit.code(), SampleData.SNAPSHOT));
    forbund.units().forEach(unit -> rows.put(unit.code(), new Participations()));
    for (String line : lines) {
      add(line.strip().split(" +"));
    }
  }

  static Story inUmea(String... lines) {
    return new Story(SampleData.UMEA, lines);
  }

  /** Another day for a unit's export. */
  Story snapshot(String unit, String day) {
    snapshots.put(unit, LocalDate.parse(day));
    return this;
  }

  /** The unit delivered nothing. */
  Story undelivered(String unit) {
    snapshots.remove(unit);
    return this;
  }

  Counter counter() {
    List<UnitExport> exports = new ArrayList<>();
    snapshots.forEach((unit, day) -> exports.add(new UnitExport(unit, day, rows.get(unit))));
    return new Counter(forbund, SampleData.EVERY_TABLE, exports);
  }

  ExactTables count(String period, String... without) {
    return counter().count(Period.parse(period), Set.of(without));
  }

  /** One figure of participation_flow, all ages. */
  static Long flow(ExactTables exact, String unit, String measure) {
    return exact.cells().get(CellKey.of(Table.PARTICIPATION_FLOW, unit, "_T", "_T", measure));
  }

  private void add(String[] words) {
    if (!persons.contains(words[0])) {
      persons.add(words[0]);
    }
    String outcome = words.length > 4 ? words[4] : "ANNAT";
    String sex = words.length > 5 ? words[5] : "F";
    String age = words.length > 6 ? words[6] : "Y30T39";
    boolean open = words[3].equals("-");
    int unit = forbund.units().stream().map(Unit::code).toList().indexOf(words[1]);
    rows.get(words[1])
        .add(
            persons.indexOf(words[0]) + 1L,
            unit,
            (int) LocalDate.parse(words[2]).toEpochDay(),
            open ? Participations.OPEN : (int) LocalDate.parse(words[3]).toEpochDay(),
            forbund.sexes().indexOf(sex),
            AgeCodes.of(forbund.ageBands()).indexOf(age),
            open ? Participations.NO_OUTCOME : forbund.outcomes().indexOf(outcome),
            words.length > 7 ? livelihood(words[7]) : 0,
            words.length > 8 ? livelihood(words[8]) : 0,
            words.length > 9 ? forbund.plans().indexOf(words[9]) : 0);
  }

  private int livelihood(String code) {
    return forbund.livelihoods().stream().map(l -> l.code().code()).toList().indexOf(code);
  }
}
