package se.torgstat.contract;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads {@code plan.yaml} of a förbund's folder (S7.1). */
public final class TablePlanReader {
  private static final String FILE = "plan.yaml";

  /** Where a key has nothing after it, or is missing, the plan is no plan. */
  private static final ObjectMapper WHOLE =
      YAMLMapper.builder(YamlText.STRICT)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .defaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL))
          .build();

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
    plan(text).forEach((table, l) -> l.forEach(c -> lines.add(new TablePlan.Line(table, c))));
    return new TablePlan(List.copyOf(lines));
  }

  private static Map<String, List<Map<String, List<String>>>> plan(String text) {
    try {
      return WHOLE.readValue(text, new TypeReference<Plan>() {}).tables();
    } catch (JsonProcessingException wrong) {
      int line = wrong.getLocation() == null ? 0 : wrong.getLocation().getLineNr();
      throw new ForbundException(
          FILE, "line " + line + " is not of the form table: [ {dimension: [code, …]} ]");
    }
  }
}
