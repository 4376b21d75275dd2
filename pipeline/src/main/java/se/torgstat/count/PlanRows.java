package se.torgstat.count;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.torgstat.contract.AgeCodes;
import se.torgstat.contract.Code;
import se.torgstat.contract.CodeList;
import se.torgstat.contract.Forbund;
import se.torgstat.contract.TablePlan;

/** The rows of the table plan: which exist for a group, and each one's exact value (S7.1). */
final class PlanRows {
  private final Forbund forbund;
  private final TablePlan plan;
  private final CodeList ages;
  private final boolean unknownSex;
  private final boolean unknownAge;

  PlanRows(Forbund forbund, TablePlan plan) {
    this(forbund, plan, true, true);
  }

  private PlanRows(Forbund forbund, TablePlan plan, boolean unknownSex, boolean unknownAge) {
    this.forbund = forbund;
    this.plan = plan;
    this.unknownSex = unknownSex;
    this.unknownAge = unknownAge;
    this.ages = AgeCodes.of(forbund.ageBands());
  }

  /** The plan of a period: {@code _U} has rows only where somebody is unknown (S7.2). */
  PlanRows withUnknownsOf(Collection<WindowCounts> counts) {
    int sex = forbund.sexes().indexOf(CodeList.UNKNOWN);
    int age = ages.indexOf(CodeList.UNKNOWN);
    return new PlanRows(
        forbund,
        plan,
        counts.stream().anyMatch(window -> window.anybody(sex, WindowCounts.ALL)),
        counts.stream().anyMatch(window -> window.anybody(WindowCounts.ALL, age)));
  }

  /** The group's rows, each once. */
  Collection<CellKey> of(Group group) {
    return plan.lines().stream()
        .filter(line -> line.codes().getOrDefault("unit", List.of()).contains(level(group)))
        .flatMap(line -> keys(group, line))
        .distinct()
        .toList();
  }

  /** The exact value of a row. */
  long value(WindowCounts counts, CellKey key) {
    int sex = indexOf(forbund.sexes(), key.code("sex"));
    int age = indexOf(ages, key.code("age_band"));
    if (key.table() == Table.PARTICIPATION_FLOW) {
      return counts.measure(Measure.of(key.code("measure")), sex, age);
    }
    String outcome = key.code("outcome");
    return outcomes(outcome).mapToLong(index -> counts.exits(sex, age, index)).sum();
  }

  private IntStream outcomes(String code) {
    int index = forbund.outcomes().indexOf(code);
    if (index >= 0) {
      return IntStream.of(index);
    }
    return IntStream.range(0, forbund.outcomes().size())
        .filter(
            i ->
                code.equals(CodeList.TOTAL)
                    || forbund.ruleSet().groupOf(forbund.outcomes().code(i)).equals(code));
  }

  private Stream<CellKey> keys(Group group, TablePlan.Line line) {
    Table table = Table.valueOf(line.table().toUpperCase(Locale.ROOT));
    Stream<List<String>> crosses = Stream.of(List.of(group.code()));
    for (String dimension : table.dimensions().subList(1, table.dimensions().size())) {
      List<String> codes = codes(dimension, line.codes().getOrDefault(dimension, List.of()));
      crosses = crosses.flatMap(head -> codes.stream().map(code -> append(head, code)));
    }
    return crosses.map(codes -> new CellKey(table, codes));
  }

  private List<String> codes(String dimension, List<String> named) {
    return named.stream()
        .flatMap(code -> code.equals(TablePlan.EACH) ? each(dimension) : Stream.of(code))
        .distinct()
        .toList();
  }

  private Stream<String> each(String dimension) {
    return switch (dimension) {
      case "sex" -> known(forbund.sexes(), unknownSex);
      case "age_band" -> known(ages, unknownAge);
      case "outcome" -> forbund.outcomes().codes().stream().map(Code::code);
      case "measure" -> Stream.of(Measure.values()).map(Measure::code);
      default -> throw new IllegalArgumentException("no codes for the dimension " + dimension);
    };
  }

  private static Stream<String> known(CodeList codes, boolean unknownToo) {
    return codes.codes().stream()
        .map(Code::code)
        .filter(code -> unknownToo || !code.equals(CodeList.UNKNOWN));
  }

  private static int indexOf(CodeList codes, String code) {
    if (code.equals(CodeList.TOTAL)) {
      return WindowCounts.ALL;
    }
    int index = codes.indexOf(code);
    if (index < 0) {
      throw new IllegalArgumentException("no code " + code);
    }
    return index;
  }

  private static String level(Group group) {
    return group.level().name().toLowerCase(Locale.ROOT);
  }

  private static List<String> append(List<String> head, String code) {
    return Stream.concat(head.stream(), Stream.of(code)).toList();
  }
}
