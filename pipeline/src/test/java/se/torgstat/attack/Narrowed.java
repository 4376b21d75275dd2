package se.torgstat.attack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.torgstat.contract.CodeList;
import se.torgstat.contract.TablePlan;

/** A table plan with less detail: what a level of detail costs is what is hidden without it. */
final class Narrowed {
  private Narrowed() {}

  /**
   * The plan without some combinations.
   *
   * @param without tables, or dimensions joined by + that are not to be crossed, such as {@code
   *     sex+age_band}
   */
  static TablePlan of(TablePlan plan, List<String> without) {
    List<TablePlan.Line> lines = new ArrayList<>(plan.lines());
    for (String detail : without) {
      lines =
          new ArrayList<>(lines.stream().flatMap(line -> narrowed(line, detail).stream()).toList());
    }
    return new TablePlan(lines);
  }

  private static Optional<TablePlan.Line> narrowed(TablePlan.Line line, String detail) {
    List<String> dimensions = List.of(detail.split("\\+"));
    if (line.table().equals(detail)) {
      return Optional.empty();
    }
    boolean crosses =
        dimensions.stream()
            .allMatch(d -> line.codes().getOrDefault(d, List.of()).contains(TablePlan.EACH));
    if (!crosses) {
      return Optional.of(line);
    }
    String first = dimensions.get(0);
    Map<String, List<String>> codes = new HashMap<>(line.codes());
    codes.computeIfPresent(
        first, (d, all) -> all.stream().filter(code -> !code.equals(TablePlan.EACH)).toList());
    boolean left = codes.getOrDefault(first, List.of()).contains(CodeList.TOTAL);
    return left ? Optional.of(new TablePlan.Line(line.table(), codes)) : Optional.empty();
  }
}
