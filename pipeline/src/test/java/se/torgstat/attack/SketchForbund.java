package se.torgstat.attack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.torgstat.contract.AgeBand;
import se.torgstat.contract.Area;
import se.torgstat.contract.Code;
import se.torgstat.contract.CodeList;
import se.torgstat.contract.Forbund;
import se.torgstat.contract.IntakeLimits;
import se.torgstat.contract.Label;
import se.torgstat.contract.Livelihood;
import se.torgstat.contract.OutcomeRuleSet;
import se.torgstat.contract.ReleasePolicy;
import se.torgstat.contract.TablePlan;
import se.torgstat.contract.Unit;

/** A tiny förbund: area X of units A and B, one age, four outcomes, three bands and livelihoods. */
public final class SketchForbund {
  private static final List<String> ALL = List.of("unit", "area", "total");
  private static final List<String> AREAS = List.of("area", "total");
  private static final List<String> TOTAL = List.of("_T");
  private static final List<String> BOTH = List.of("_T", "each");

  /** Flow and exits: sexes of everything, groups of outcomes, codes of the area and the total. */
  public static final TablePlan FLOW_AND_EXITS =
      new TablePlan(
          List.of(
              line(
                  "participation_flow",
                  Map.of(
                      "unit", ALL,
                      "sex", BOTH,
                      "age_band", TOTAL,
                      "measure", List.of("opening", "new", "ended", "ongoing"))),
              line(
                  "exit_outcome",
                  Map.of(
                      "unit", ALL,
                      "sex", TOTAL,
                      "age_band", TOTAL,
                      "outcome", List.of("_T", "POSITIVE", "OTHER"))),
              line(
                  "exit_outcome",
                  Map.of(
                      "unit", AREAS,
                      "sex", BOTH,
                      "age_band", TOTAL,
                      "outcome", List.of("_T", "POSITIVE", "OTHER", "each")))));

  /** All tables. */
  public static final TablePlan EVERYTHING = everything();

  private SketchForbund() {}

  private static TablePlan everything() {
    List<TablePlan.Line> lines = new ArrayList<>(FLOW_AND_EXITS.lines());
    lines.add(
        line(
            "participation_flow",
            Map.of(
                "unit", AREAS,
                "sex", TOTAL,
                "age_band", TOTAL,
                "measure", List.of("returned"))));
    lines.add(
        line(
            "programme_time",
            Map.of(
                "unit",
                AREAS,
                "sex",
                BOTH,
                "measure",
                List.of("ended", "ongoing"),
                "time_band",
                List.of("each"))));
    lines.add(line("action_plan", Map.of("unit", ALL, "sex", TOTAL, "plan", BOTH)));
    lines.add(line("action_plan", Map.of("unit", AREAS, "sex", List.of("each"), "plan", BOTH)));
    lines.add(
        line(
            "livelihood_change",
            Map.of("unit", AREAS, "livelihood_start", BOTH, "livelihood_end", BOTH)));
    lines.add(line("person_days", Map.of("unit", ALL)));
    return new TablePlan(lines);
  }

  public static Forbund make() {
    return endingA(null);
  }

  /** One whose unit A ends on a day; null where it does not. */
  static Forbund endingA(@Nullable LocalDate last) {
    return ofA(null, last);
  }

  /** One whose unit A begins on a day and ends on another; null where it does not. */
  public static Forbund ofA(@Nullable LocalDate first, @Nullable LocalDate last) {
    LocalDate from = LocalDate.of(2022, 1, 1);
    return new Forbund(
        "X",
        label("X"),
        Forbund.Match.AREA,
        List.of(
            new Unit("A", "X", label("A"), first, last, from, "A"),
            new Unit("B", "X", label("B"), null, null, from, "B")),
        List.of(new Area("X", label("X"), "")),
        codes("F", "M", "_U"),
        List.of(new AgeBand(code("ALL"), 0, null)),
        codes("ARBETE", "STUDIER", "RATT_ERSATTNING", "FLYTT", "SJUKDOM", "ANNAT"),
        new OutcomeRuleSet("TEST", "1", Set.of("ARBETE", "STUDIER", "RATT_ERSATTNING")),
        List.of(
            new Livelihood(code("FORSORJNINGSSTOD"), "BISTAND"),
            new Livelihood(code("LON"), "EGEN"),
            new Livelihood(code("_U"), "_U")),
        codes("BISTAND", "EGEN", "_U"),
        codes("J", "N", "_U"),
        List.of(
            new AgeBand(code("LT6M"), 0, 5),
            new AgeBand(code("M6T11"), 6, 11),
            new AgeBand(code("M_GE12"), 12, null)),
        List.of(),
        new IntakeLimits(20, 20, 10),
        new ReleasePolicy(
            5,
            4,
            5,
            ReleasePolicy.Preliminary.ROUNDED,
            ReleasePolicy.Refresh.WEEKLY,
            List.of(
                "SEX_AGE",
                "OUTCOME_CODES",
                "AGE",
                "UNIT_SEX",
                "UNIT_OUTCOME_GROUPS",
                "UNIT_TOTALS",
                "AREA_SEX",
                "AREA_GROUPS",
                "AREA_TOTALS"),
            List.of("AREA_GROUPS", "AREA_TOTALS")));
  }

  private static TablePlan.Line line(String table, Map<String, List<String>> codes) {
    return new TablePlan.Line(table, codes);
  }

  private static CodeList codes(String... codes) {
    return new CodeList(Arrays.stream(codes).map(SketchForbund::code).toList());
  }

  private static Code code(String code) {
    return new Code(code, label(code));
  }

  private static Label label(String text) {
    return new Label(text, text);
  }
}
