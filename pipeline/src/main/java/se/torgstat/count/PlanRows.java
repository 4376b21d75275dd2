package se.torgstat.count;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.torgstat.contract.CodeList;
import se.torgstat.contract.Forbund;
import se.torgstat.contract.TablePlan;

/** The rows of the table plan: which exist for a group in a period (S7.1). */
final class PlanRows {
  private final Forbund forbund;
  private final TablePlan plan;
  private final PlanCodes codes;
  private final Set<String> unknown;

  PlanRows(Forbund forbund, TablePlan plan) {
    this(forbund, plan, PlanCodes.MAY_BE_UNKNOWN);
  }

  private PlanRows(Forbund forbund, TablePlan plan, Set<String> unknown) {
    this.forbund = forbund;
    this.plan = plan;
    this.codes = new PlanCodes(forbund);
    this.unknown = Set.copyOf(unknown);
  }

  /** The plan of a period: {@code _U} has rows only where somebody is unknown (S7.2). */
  PlanRows withUnknownsOf(Collection<WindowCounts> counts) {
    Set<String> found = new HashSet<>();
    for (String dimension : PlanCodes.MAY_BE_UNKNOWN) {
      int index = codes.of(dimension).indexOf(CodeList.UNKNOWN);
      if (index >= 0 && counts.stream().anyMatch(window -> anybody(window, dimension, index))) {
        found.add(dimension);
      }
    }
    return new PlanRows(forbund, plan, found);
  }

  /** The group's rows, each once. */
  Collection<CellKey> of(Group group) {
    return plan.lines().stream()
        .filter(line -> line.codes().getOrDefault("unit", List.of()).contains(level(group)))
        .filter(line -> table(line) != Table.PERSON_DAYS || hasAccount(group))
        .flatMap(line -> keys(group, line))
        .distinct()
        .toList();
  }

  private static boolean anybody(WindowCounts counts, String dimension, int unknown) {
    int all = WindowCounts.ALL;
    return switch (dimension) {
      case "sex" -> counts.anybody(unknown, all);
      case "age_band" -> counts.anybody(all, unknown);
      case "plan" -> counts.plan(all, unknown) > 0;
      case "livelihood_start" -> counts.livelihoodChange(unknown, all) > 0;
      case "livelihood_end" -> counts.livelihoodChange(all, unknown) > 0;
      default -> throw new IllegalArgumentException("nobody is unknown along " + dimension);
    };
  }

  /** Whether the group has a row in the social account: a unit needs a budget line (S7.1). */
  private boolean hasAccount(Group group) {
    return group.level() != Level.UNIT
        || IntStream.of(forbund.unitIndex(group.code()))
            .anyMatch(unit -> forbund.units().get(unit).budgetLine() != null);
  }

  private Stream<CellKey> keys(Group group, TablePlan.Line line) {
    Table table = table(line);
    Stream<List<String>> crosses = Stream.of(List.of(group.code()));
    for (String dimension : table.dimensions().subList(1, table.dimensions().size())) {
      List<String> named = line.codes().getOrDefault(dimension, List.of());
      List<String> each =
          named.stream()
              .flatMap(code -> code.equals(TablePlan.EACH) ? each(table, dimension) : one(code))
              .distinct()
              .toList();
      crosses = crosses.flatMap(head -> each.stream().map(code -> append(head, code)));
    }
    return crosses.map(row -> new CellKey(table, row));
  }

  private Stream<String> each(Table table, String dimension) {
    if (dimension.equals("measure")) {
      return table.measures().stream().map(Measure::code);
    }
    return codes.of(dimension).codes().stream()
        .map(code -> code.code())
        .filter(code -> !code.equals(CodeList.UNKNOWN) || unknown.contains(dimension));
  }

  private static Stream<String> one(String code) {
    return Stream.of(code);
  }

  private static Table table(TablePlan.Line line) {
    return Table.valueOf(line.table().toUpperCase(Locale.ROOT));
  }

  private static String level(Group group) {
    return group.level().name().toLowerCase(Locale.ROOT);
  }

  private static List<String> append(List<String> head, String code) {
    return Stream.concat(head.stream(), Stream.of(code)).toList();
  }
}
