package se.torgstat.account;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.torgstat.contract.EconomyLines;

/**
 * One row of an economy file (S2.4): a line or a printed sum. A blank amount is not there.
 *
 * @param group the group that a line belongs to, or that a sum row sums
 * @param amounts tkr with the sign that the file prints: costs are negative
 */
public record EconomyRow(Kind kind, String group, String activity, Map<Column, Long> amounts) {

  /** What a row is, {@code rad} in the file. */
  public enum Kind {
    INTAKT,
    KOSTNAD,
    FINANSIELL,
    SUMMA;

    /** The word in the file. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A copy whose amounts nobody can change. */
  public EconomyRow {
    amounts = Map.copyOf(amounts);
  }

  /** An amount in tkr, null where it is blank. */
  public @Nullable Long amount(Column column) {
    return amounts.get(column);
  }

  /** Whether another row is this line: of the same kind and name. */
  public boolean isLine(EconomyRow other) {
    return line().equals(other.line());
  }

  /** Its kind and name, by which its line is known. */
  String line() {
    return kind + " " + EconomyLines.plain(activity);
  }

  /** Whether a later file lacks an amount of the period that this line had: it cannot be less. */
  boolean isUnfinishedIn(List<EconomyRow> later) {
    return Stream.of(Column.UTFALL_PERIOD, Column.BUDGET_PERIOD)
        .filter(amounts::containsKey)
        .anyMatch(
            column ->
                later.stream().filter(this::isLine).noneMatch(row -> row.amount(column) != null));
  }

  /** Whether the printed sum of a group sums this line. */
  public boolean isPartOf(String sumGroup) {
    return switch (sumGroup.toLowerCase(Locale.ROOT)) {
      case "resultat" -> true;
      case "intakter" -> kind == Kind.INTAKT;
      case "kostnader" -> kind == Kind.KOSTNAD;
      case "finansiella" -> kind == Kind.FINANSIELL;
      default -> EconomyLines.plain(group).equals(EconomyLines.plain(sumGroup));
    };
  }

  /** The amounts alone that are stored: differences are derived (S10.1). */
  public EconomyRow withoutDifferences() {
    Map<Column, Long> stored = new EnumMap<>(Column.class);
    amounts.forEach(
        (column, amount) -> {
          if (!column.isDifference()) {
            stored.put(column, amount);
          }
        });
    return new EconomyRow(kind, group, activity, stored);
  }

  /** What is left when an earlier file's amounts are taken away (S2.4: files are cumulative). */
  EconomyRow minus(@Nullable EconomyRow earlier) {
    Map<Column, Long> rest = new EnumMap<>(Column.class);
    for (Column column : Column.values()) {
      Long now = amount(column);
      Long before = earlier == null ? null : earlier.amount(column);
      boolean ofTheYear = column == Column.ARSBUDGET || column == Column.PROGNOS;
      if (ofTheYear && now != null) {
        rest.put(column, now);
      } else if (!ofTheYear && (now != null || before != null)) {
        rest.put(column, (now == null ? 0 : now) - (before == null ? 0 : before));
      }
    }
    return new EconomyRow(kind, group, activity, rest);
  }
}
