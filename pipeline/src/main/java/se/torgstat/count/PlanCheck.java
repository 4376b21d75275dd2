package se.torgstat.count;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.torgstat.contract.CodeList;
import se.torgstat.contract.Forbund;
import se.torgstat.contract.ForbundException;
import se.torgstat.contract.TablePlan;

/** Whether a table plan names what there is: a misspelt code would be a row less (S7.1). */
public final class PlanCheck {
  private static final Set<String> LEVELS =
      Stream.of(Level.values())
          .map(level -> level.name().toLowerCase(Locale.ROOT))
          .collect(Collectors.toSet());
  private static final List<String> OUTCOME_GROUPS = List.of("POSITIVE", "OTHER");

  private final PlanCodes codes;

  private PlanCheck(Forbund forbund) {
    this.codes = new PlanCodes(forbund);
  }

  /**
   * Looks through the plan.
   *
   * @throws ForbundException where a table, dimension, level or code is unknown or missing
   */
  public static void check(Forbund forbund, TablePlan plan) {
    PlanCheck check = new PlanCheck(forbund);
    plan.lines().forEach(check::line);
  }

  private void line(TablePlan.Line line) {
    Table table =
        Stream.of(Table.values())
            .filter(one -> one.tableName().equals(line.table()))
            .findFirst()
            .orElseThrow(() -> wrong("there is no table " + line.table()));
    for (String dimension : line.codes().keySet()) {
      if (!table.dimensions().contains(dimension)) {
        throw wrong(line.table() + " has no dimension " + dimension);
      }
    }
    for (String dimension : table.dimensions()) {
      List<String> named = line.codes().getOrDefault(dimension, List.of());
      if (named.isEmpty()) {
        throw wrong("a line of " + line.table() + " says nothing of " + dimension);
      }
      for (String code : named) {
        if (!isKnown(table, dimension, code)) {
          throw wrong(line.table() + " has no " + dimension + " " + code);
        }
      }
    }
  }

  private boolean isKnown(Table table, String dimension, String code) {
    if (dimension.equals("unit")) {
      return LEVELS.contains(code);
    }
    if (code.equals(TablePlan.EACH)) {
      return true;
    }
    if (dimension.equals("measure")) {
      return table.measures().stream().anyMatch(measure -> measure.code().equals(code));
    }
    return code.equals(CodeList.TOTAL)
        || codes.of(dimension).indexOf(code) >= 0
        || (dimension.equals("outcome") && OUTCOME_GROUPS.contains(code));
  }

  private static ForbundException wrong(String sentence) {
    return new ForbundException("plan.yaml", sentence);
  }
}
