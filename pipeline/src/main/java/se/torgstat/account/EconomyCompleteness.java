package se.torgstat.account;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.torgstat.contract.EconomyLines;
import se.torgstat.period.Period;

/** Whether a file's lines are those that the förbund knows, in tkr, with their sums' parts. */
final class EconomyCompleteness {
  /** An amount so many times the budget of its line is taken for kronor. */
  private static final long KRONOR = 300;

  /** Budgets below this say too little to judge by. */
  private static final long SMALL_TKR = 10;

  private final EconomyLines known;

  EconomyCompleteness(EconomyLines known) {
    this.known = known;
  }

  List<EconomyFinding> of(@Nullable Period period, List<EconomyRow> rows) {
    List<EconomyFinding> findings = new ArrayList<>();
    List<EconomyRow> lines =
        rows.stream().filter(row -> row.kind() != EconomyRow.Kind.SUMMA).toList();
    for (EconomyRow row : rows) {
      inTkr(row, findings);
      if (row.kind() == EconomyRow.Kind.SUMMA) {
        if (lines.stream().noneMatch(line -> line.isPartOf(row.group()))) {
          findings.add(new EconomyFinding(EconomyRule.E304, 0, "grupp", row.activity()));
        }
      } else if (known.lines().stream()
          .noneMatch(line -> line.isCalled(row.kind().code(), row.activity()))) {
        findings.add(new EconomyFinding(EconomyRule.E301, 0, "aktivitet", row.activity()));
      }
    }
    for (EconomyLines.Line line : known.lines()) {
      boolean expected = period == null || line.isExpectedIn(period);
      if (expected
          && lines.stream().noneMatch(row -> line.isCalled(row.kind().code(), row.activity()))) {
        findings.add(new EconomyFinding(EconomyRule.E302, 0, "aktivitet", line.activity()));
      }
    }
    return findings;
  }

  private void inTkr(EconomyRow row, List<EconomyFinding> findings) {
    for (Column column : Column.values()) {
      if (!column.isDifference() && isInKronor(row, column)) {
        findings.add(new EconomyFinding(EconomyRule.E204, 0, column.header(), row.activity()));
      }
    }
  }

  private boolean isInKronor(EconomyRow row, Column column) {
    long amount = size(row.amount(column));
    if (amount > known.largestTkr()) {
      return true;
    }
    Column against = column == Column.PROGNOS ? Column.ARSBUDGET : Column.BUDGET_PERIOD;
    boolean isBudget = column == Column.BUDGET_PERIOD || column == Column.ARSBUDGET;
    long budget = size(row.amount(against));
    return !isBudget && budget >= SMALL_TKR && amount >= KRONOR * budget;
  }

  private static long size(@Nullable Long amount) {
    return amount == null ? 0 : Math.abs(amount);
  }
}
