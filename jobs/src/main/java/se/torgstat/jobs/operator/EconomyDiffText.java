package se.torgstat.jobs.operator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.torgstat.account.AccountFigure;
import se.torgstat.account.AccountRow;
import se.torgstat.account.Column;
import se.torgstat.account.EconomyRow;
import se.torgstat.contract.LivelihoodCost;
import se.torgstat.jobs.store.AccountStore;
import se.torgstat.jobs.store.LivelihoodCostStore;
import se.torgstat.protect.ObsStatus;
import se.torgstat.protect.Publication;
import se.torgstat.protect.PublishedCell;

/** What two revisions differ in of the economy and the social account (S10). */
final class EconomyDiffText {
  private final AccountStore store;
  private final LivelihoodCostStore livelihoods;

  EconomyDiffText(AccountStore store, LivelihoodCostStore livelihoods) {
    this.store = store;
    this.livelihoods = livelihoods;
  }

  /** The amounts of the lines that differ, tkr. */
  List<String> economy(Publication before, Publication after) {
    return differing(
        before,
        after,
        publication -> {
          Map<List<String>, String> amounts = new LinkedHashMap<>();
          for (EconomyRow row : store.lines(publication.period(), publication.revision())) {
            for (Column column : Column.values()) {
              Long amount = row.amount(column);
              if (amount != null) {
                amounts.put(List.of(row.activity(), column.header()), amount.toString());
              }
            }
          }
          return amounts;
        });
  }

  /** The figures of the social account that differ. */
  List<String> account(Publication before, Publication after) {
    return differing(
        before,
        after,
        publication -> {
          Map<List<String>, String> figures = new LinkedHashMap<>();
          for (AccountRow row : store.account(publication.period(), publication.revision())) {
            put(figures, row.unit(), "cost_tkr", row.costTkr());
            put(figures, row.unit(), "budget_tkr", row.budgetTkr());
            for (AccountFigure figure : AccountFigure.values()) {
              PublishedCell cell = row.figure(figure);
              if (cell.obsStatus() != ObsStatus.O) {
                figures.put(
                    List.of(row.unit(), figure.column()), Objects.toString(cell.value(), ".."));
              }
            }
          }
          return figures;
        });
  }

  /** What a year of a livelihood costs a payer, kronor, where that differs. */
  List<String> livelihoods(Publication before, Publication after) {
    return differing(
        before,
        after,
        publication -> {
          Map<List<String>, String> costs = new LinkedHashMap<>();
          for (LivelihoodCost cost : livelihoods.of(publication.period(), publication.revision())) {
            put(costs, cost.group(), cost.payer(), cost.krPerYear());
          }
          return costs;
        });
  }

  private static void put(
      Map<List<String>, String> figures, String unit, String column, @Nullable Long value) {
    if (value != null) {
      figures.put(List.of(unit, column), value.toString());
    }
  }

  private static List<String> differing(
      Publication before,
      Publication after,
      Function<Publication, Map<List<String>, String>> figures) {
    Map<List<String>, String> old = figures.apply(before);
    Map<List<String>, String> fresh = figures.apply(after);
    Set<List<String>> all = new LinkedHashSet<>(fresh.keySet());
    all.addAll(old.keySet());
    List<List<String>> changed =
        all.stream().filter(row -> !Objects.equals(old.get(row), fresh.get(row))).toList();
    if (changed.isEmpty()) {
      return List.of();
    }
    Columns columns = new Columns("llrr");
    columns.row("", "", "revision " + before.revision(), after.revision());
    for (List<String> row : changed) {
      columns.row(row.get(0), row.get(1), old.getOrDefault(row, "–"), fresh.getOrDefault(row, "–"));
    }
    return new ArrayList<>(columns.lines());
  }
}
