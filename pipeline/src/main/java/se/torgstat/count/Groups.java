package se.torgstat.count;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import se.torgstat.contract.Area;
import se.torgstat.contract.CodeList;
import se.torgstat.contract.Forbund;
import se.torgstat.contract.Unit;
import se.torgstat.period.Period;

/**
 * The groups that have rows in a period: its units, their areas, {@code _T} (S1, S7.1).
 *
 * <p>A unit has rows in periods in which it exists and for which its export is complete. An area or
 * {@code _T} has rows only where that is so for every unit of it that exists: a sum over half of
 * the units would be a wrong number. It merges the participations of all its units, of those too
 * that have ended: who goes on in another unit neither ends nor begins (S6.1).
 */
public final class Groups {
  private Groups() {}

  /** The groups of a period, units left out by {@code --without} included, units first. */
  public static List<Group> in(Forbund forbund, Period period) {
    List<Group> groups = new ArrayList<>();
    for (Unit unit : forbund.unitsIn(period)) {
      if (unit.completeIn(period)) {
        groups.add(new Group(unit.code(), Level.UNIT, List.of(unit.code())));
      }
    }
    for (Area area : forbund.areas()) {
      addWhole(groups, period, area.code(), Level.AREA, unitsOf(forbund, area));
    }
    addWhole(groups, period, CodeList.TOTAL, Level.TOTAL, forbund.units());
    return groups;
  }

  /** The group as it is counted when units are left out. */
  static Group without(Group group, Set<String> without) {
    Stream<String> kept = group.units().stream().filter(unit -> !without.contains(unit));
    return new Group(group.code(), group.level(), kept.toList());
  }

  private static void addWhole(
      List<Group> groups, Period period, String code, Level level, List<Unit> units) {
    List<Unit> existing = units.stream().filter(unit -> unit.existsIn(period)).toList();
    if (!existing.isEmpty() && existing.stream().allMatch(unit -> unit.completeIn(period))) {
      groups.add(new Group(code, level, units.stream().map(Unit::code).toList()));
    }
  }

  private static List<Unit> unitsOf(Forbund forbund, Area area) {
    return forbund.units().stream().filter(unit -> unit.area().equals(area.code())).toList();
  }
}
