package se.torgstat.attack;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.torgstat.contract.TablePlan;

/** A table plan with less detail: what a level of detail costs is what is hidden without it. */
final class Narrowed {
  private static final String UNIT = "unit";
  private static final String AREA = "area";

  private Narrowed() {}

  /**
   * The plan without some combinations.
   *
   * @param without tables, or dimensions joined by + that are not to be crossed, such as {@code
   *     sex+age_band}; after {@code area:} for areas alone, so that {@code _T} keeps them
   */
  static TablePlan of(TablePlan plan, List<String> without) {
    List<TablePlan.Line> lines = plan.lines();
    for (String detail : without) {
      lines = lines.stream().flatMap(line -> without(line, detail)).toList();
    }
    return new TablePlan(lines);
  }

  private static Stream<TablePlan.Line> without(TablePlan.Line line, String detail) {
    if (!detail.startsWith(AREA + ":")) {
      return narrowed(line, detail).stream();
    }
    String ofAreas = detail.substring(AREA.length() + 1);
    List<String> levels = line.codes().getOrDefault(UNIT, List.of());
    List<String> others = levels.stream().filter(level -> !level.equals(AREA)).toList();
    return levels.contains(AREA)
        ? Stream.concat(
            Stream.of(line).filter(l -> !others.isEmpty()).map(l -> with(l, UNIT, others)),
            narrowed(with(line, UNIT, List.of(AREA)), ofAreas).stream())
        : Stream.of(line);
  }

  private static TablePlan.Line with(TablePlan.Line line, String dimension, List<String> codes) {
    Map<String, List<String>> changed = new HashMap<>(line.codes());
    changed.put(dimension, codes);
    return new TablePlan.Line(line.table(), changed);
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
    List<String> left =
        line.codes().getOrDefault(first, List.of()).stream()
            .filter(code -> !code.equals(TablePlan.EACH))
            .toList();
    return left.isEmpty() ? Optional.empty() : Optional.of(with(line, first, left));
  }
}
