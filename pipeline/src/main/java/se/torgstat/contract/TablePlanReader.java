package se.torgstat.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads {@code plan.yaml} of a förbund's folder (S7.1). */
public final class TablePlanReader {
  private static final String FILE = "plan.yaml";

  private TablePlanReader() {}

  /** What the file holds. */
  private record Plan(String version, Map<String, List<Map<String, List<String>>>> tables) {}

  /**
   * The table plan.
   *
   * @throws ForbundException where the file is missing or has another form
   */
  public static TablePlan read(Forbund forbund) {
    String text = forbund.sources().get(FILE);
    if (text == null) {
      throw new ForbundException(FILE, "is missing; it says which rows the tables have");
    }
    List<TablePlan.Line> lines = new ArrayList<>();
    plan(text).tables().forEach((table, l) -> l.forEach(c -> lines.add(line(table, c))));
    return new TablePlan(List.copyOf(lines));
  }

  private static TablePlan.Line line(String table, Map<String, List<String>> codes) {
    return new TablePlan.Line(table, codes);
  }

  private static Plan plan(String text) {
    try {
      return new YAMLMapper().readValue(text, new TypeReference<Plan>() {});
    } catch (JsonProcessingException wrong) {
      int line = wrong.getLocation() == null ? 0 : wrong.getLocation().getLineNr();
      throw new ForbundException(
          FILE, "line " + line + " is not of the form table: [ {dimension: [code, …]} ]");
    }
  }
}
