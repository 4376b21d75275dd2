package se.torgstat.protect;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import se.torgstat.contract.CodeList;
import se.torgstat.contract.Forbund;
import se.torgstat.contract.Unit;
import se.torgstat.count.CellKey;
import se.torgstat.count.ExactTables;
import se.torgstat.count.Table;
import se.torgstat.period.Period;
import se.torgstat.protect.DisclosureControl.Released;

/**
 * Which person-days are hidden (S10.2): they are shown only beside opening, new and ended that are
 * shown and 0 or large, and where no subtraction gives away the person-days of a group or a period
 * that hides its own.
 */
final class PersonDays {
  private static final List<String> BESIDE = List.of("opening", "new", "ended");

  private final Forbund forbund;
  private final ExactTables exact;
  private final Collection<CellKey> hiddenCounts;
  private final Set<CellKey> hidden = new HashSet<>();

  /**
   * @param hiddenCounts the rows that this release hides in the other tables
   */
  PersonDays(Forbund forbund, ExactTables exact, Collection<CellKey> hiddenCounts) {
    this.forbund = forbund;
    this.exact = exact;
    this.hiddenCounts = hiddenCounts;
  }

  /**
   * Decides.
   *
   * @param out what is out, of which the newest revision of a period counts
   */
  Set<CellKey> hidden(List<Released> out) {
    for (CellKey key : exact.cells().keySet()) {
      if (key.table() == Table.PERSON_DAYS && (!isLarge(key) || isLeftOver(key, out))) {
        hidden.add(key);
      }
    }
    forbund.areas().forEach(area -> hideSumOfOneHidden(area.code(), unitsOf(area.code())));
    hideSumOfOneHidden(
        CodeList.TOTAL, forbund.areas().stream().map(area -> key(area.code())).toList());
    return hidden;
  }

  private List<CellKey> unitsOf(String area) {
    return forbund.units().stream()
        .filter(unit -> unit.area().equals(area))
        .map(unit -> key(unit.code()))
        .toList();
  }

  /** The unit itself, or those of an area or of all. */
  private Stream<Unit> unitsIn(String group) {
    return forbund.units().stream()
        .filter(
            unit ->
                group.equals(CodeList.TOTAL)
                    || unit.code().equals(group)
                    || unit.area().equals(group));
  }

  private static CellKey key(String group) {
    return CellKey.of(Table.PERSON_DAYS, group);
  }

  private boolean isLarge(CellKey days) {
    return BESIDE.stream()
        .map(
            measure ->
                CellKey.of(
                    Table.PARTICIPATION_FLOW, days.unit(), CodeList.TOTAL, CodeList.TOTAL, measure))
        .allMatch(
            count -> {
              Long value = hiddenCounts.contains(count) ? null : exact.cells().get(count);
              return value != null && (value == 0 || value >= forbund.policy().threshold());
            });
  }

  /**
   * A unit whose row is hidden follows from the sum and all others; so does one that has no row,
   * which matters where it would be hidden.
   */
  private void hideSumOfOneHidden(String group, List<CellKey> parts) {
    long unknown =
        parts.stream()
            .filter(part -> exact.groups().containsKey(part.unit()))
            .filter(part -> hidden.contains(part) || hasNoRow(part))
            .count();
    if (unknown == 1 && exact.cells().containsKey(key(group))) {
      hidden.add(key(group));
    }
  }

  /** Whether a part has no row, and would not be shown if it had. */
  private boolean hasNoRow(CellKey part) {
    boolean isUnit = forbund.unitIndex(part.unit()) >= 0;
    return !exact.cells().containsKey(part) && !(isUnit && isLarge(part));
  }

  /** A longer period shows what follows for the one of its parts that hides its own. */
  private boolean isLeftOver(CellKey key, List<Released> out) {
    return Longer.partsOf(exact.period()).stream()
        .anyMatch(parts -> parts.stream().filter(part -> hides(part, key, out)).count() == 1);
  }

  private boolean hides(Period period, CellKey key, List<Released> out) {
    if (unitsIn(key.unit()).noneMatch(unit -> unit.existsIn(period))) {
      // nobody is in it then, and everybody knows
      return false;
    }
    return out.stream()
        .filter(released -> released.publication().period().equals(period))
        .reduce((older, newer) -> newer)
        .map(released -> released.publication().cells().get(key))
        .filter(Objects::nonNull)
        .map(cell -> cell.value() == null)
        .orElse(true);
  }
}
