package se.torgstat.generator.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** The planned flows of {@code plan.csv}: the public reports' figures, and likely ones between. */
final class SamplePlan {
  static final LocalDate COMPLETE_FROM = LocalDate.of(2022, 1, 1);
  static final LocalDate SNAPSHOT = LocalDate.of(2024, 5, 1);
  static final List<String> TERTIALS =
      List.of("2022-T1", "2022-T2", "2022-T3", "2023-T1", "2023-T2", "2023-T3", "2024-T1");

  private static final List<Flow> FLOWS =
      Table.rows("plan.csv").stream().map(SamplePlan::flow).toList();

  private SamplePlan() {}

  static List<Flow> flows(String tertial, Set<String> units) {
    return FLOWS.stream()
        .filter(flow -> flow.tertial().equals(tertial) && units.contains(flow.unit()))
        .toList();
  }

  private static Flow flow(List<String> row) {
    return new Flow(
        row.get(0),
        row.get(1),
        number(row.get(2)),
        number(row.get(3)),
        number(row.get(4)),
        number(row.get(5)),
        number(row.get(6)),
        number(row.get(7)),
        number(row.get(8)),
        row.get(9));
  }

  private static int number(String text) {
    return text.isEmpty() ? 0 : Integer.parseInt(text);
  }
}
