package se.torgstat.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import se.torgstat.account.Column;
import se.torgstat.account.EconomyFile;
import se.torgstat.account.EconomyRow;

/**
 * C6: every printed sum, difference and result against the one that follows from the detail
 * amounts. Each of those is rounded to a tkr, so a sum may be off by half a tkr for each.
 */
public final class EconomyCheck {
  private static final String CHECK = "C6";

  private EconomyCheck() {}

  /** What is printed beside what follows; a blank printed figure is not checked. */
  public static List<Reconciled> of(EconomyFile file) {
    List<Reconciled> checks = new ArrayList<>();
    for (EconomyRow line : file.lines()) {
      for (Column column : Column.values()) {
        if (column.isDifference()) {
          check(line, nameOfLine(file, line), column, List.of(line), checks);
        }
      }
    }
    for (EconomyRow sum : file.sums()) {
      List<EconomyRow> parts =
          file.lines().stream().filter(line -> line.isPartOf(sum.group())).toList();
      for (Column column : Column.values()) {
        if (!parts.isEmpty()) {
          check(sum, name(file, sum), column, parts, checks);
        }
      }
    }
    return checks;
  }

  /** What the file calls it, with its kind where lines of two kinds are called the same. */
  private static String nameOfLine(EconomyFile file, EconomyRow line) {
    long called = file.lines().stream().filter(l -> l.activity().equals(line.activity())).count();
    return called == 1 ? line.activity() : line.activity() + " (" + line.kind().code() + ")";
  }

  /** What the file calls it, with its group where it calls two sums the same. */
  private static String name(EconomyFile file, EconomyRow sum) {
    long called = file.sums().stream().filter(s -> s.activity().equals(sum.activity())).count();
    return called == 1 ? sum.activity() : sum.activity() + " (" + sum.group() + ")";
  }

  private static void check(
      EconomyRow printed,
      String name,
      Column column,
      List<EconomyRow> parts,
      List<Reconciled> checks) {
    Long expected = printed.amount(column);
    if (expected == null) {
      return;
    }
    long found = 0;
    int amounts = 0;
    List<String> summands = new ArrayList<>();
    for (EconomyRow part : parts) {
      List<Long> own = amounts(part, column);
      long value = own.stream().mapToLong(amount -> amount).sum();
      found += value;
      amounts += own.size();
      if (value != 0) {
        summands.add(value + " " + part.activity());
      }
    }
    boolean onlyRounding = 2 * Math.abs(found - expected) <= amounts;
    checks.add(
        new Reconciled(
            CHECK,
            name + ", " + column.header(),
            expected,
            found,
            onlyRounding ? Verdict.OK : Verdict.DEVIATION,
            words(column, parts, summands)));
  }

  /** The amounts that a line gives; a blank one is 0 and not rounded, so it is none. */
  private static List<Long> amounts(EconomyRow line, Column column) {
    List<Long> amounts = new ArrayList<>();
    Long own = line.amount(column.isDifference() ? column.minuend() : column);
    if (own != null) {
      amounts.add(own);
    }
    Long less = column.isDifference() ? line.amount(column.subtrahend()) : null;
    if (less != null) {
      amounts.add(-less);
    }
    return amounts;
  }

  private static String words(Column column, List<EconomyRow> parts, List<String> summands) {
    if (parts.size() > 1) {
      return summands.stream().collect(Collectors.joining(" + ")).replace("+ -", "- ");
    }
    EconomyRow line = parts.get(0);
    return column.isDifference()
        ? number(line, column.minuend()) + " - " + number(line, column.subtrahend())
        : number(line, column);
  }

  private static String number(EconomyRow line, Column column) {
    Long amount = line.amount(column);
    return (amount == null ? "0" : amount) + " " + column.header();
  }
}
