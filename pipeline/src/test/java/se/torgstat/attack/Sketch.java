package se.torgstat.attack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import se.torgstat.contract.AgeBand;
import se.torgstat.contract.Area;
import se.torgstat.contract.Code;
import se.torgstat.contract.CodeList;
import se.torgstat.contract.Forbund;
import se.torgstat.contract.IntakeLimits;
import se.torgstat.contract.Label;
import se.torgstat.contract.OutcomeRuleSet;
import se.torgstat.contract.ReleasePolicy;
import se.torgstat.contract.TablePlan;
import se.torgstat.contract.Unit;
import se.torgstat.count.CellKey;
import se.torgstat.count.Counter;
import se.torgstat.count.ExactTables;
import se.torgstat.count.UnitExport;
import se.torgstat.participation.Participations;
import se.torgstat.period.Period;
import se.torgstat.protect.ConfStatus;
import se.torgstat.protect.DisclosureControl.Released;
import se.torgstat.protect.ObsStatus;
import se.torgstat.protect.Publication;
import se.torgstat.protect.PublishedCell;

/** A tiny förbund that a test fills by hand: area X of units A and B, three outcomes. */
final class Sketch {
  static final Period T1 = Period.parse("2024-T1");
  static final Period T2 = Period.parse("2024-T2");
  static final Period D2 = Period.parse("2024-D2");
  static final Period T3 = Period.parse("2024-T3");
  static final Period YEAR = Period.parse("2024");

  /** The rows of the plan: sexes of everything, groups by sex, codes of the area and the total. */
  static final TablePlan PLAN =
      new TablePlan(
          List.of(
              new TablePlan.Line(
                  "participation_flow",
                  Map.of(
                      "unit", List.of("unit", "area", "total"),
                      "sex", List.of("_T", "each"),
                      "age_band", List.of("_T"),
                      "measure", List.of("opening", "new", "ended", "ongoing"))),
              new TablePlan.Line(
                  "exit_outcome",
                  Map.of(
                      "unit", List.of("unit", "area", "total"),
                      "sex", List.of("_T"),
                      "age_band", List.of("_T"),
                      "outcome", List.of("_T", "POSITIVE", "OTHER"))),
              new TablePlan.Line(
                  "exit_outcome",
                  Map.of(
                      "unit", List.of("area", "total"),
                      "sex", List.of("_T", "each"),
                      "age_band", List.of("_T"),
                      "outcome", List.of("_T", "POSITIVE", "OTHER", "each")))));

  final Forbund forbund;
  private final List<Participations> units = new ArrayList<>();
  private long people;

  Sketch() {
    this.forbund = forbund();
    forbund.units().forEach(unit -> units.add(new Participations()));
  }

  private static Forbund forbund() {
    LocalDate from = LocalDate.of(2022, 1, 1);
    List<AgeBand> ages = List.of(new AgeBand(code("ALL"), 0, null));
    return new Forbund(
        "X",
        label("X"),
        Forbund.Match.AREA,
        List.of(
            new Unit("A", "X", label("A"), null, null, from, null),
            new Unit("B", "X", label("B"), null, null, from, null)),
        List.of(new Area("X", label("X"), "")),
        codes("F", "M", "_U"),
        ages,
        codes("ARBETE", "STUDIER", "FLYTT"),
        new OutcomeRuleSet("TEST", "1", Set.of("ARBETE", "STUDIER")),
        List.of(),
        codes("_U"),
        codes("J", "N", "_U"),
        List.of(),
        List.of(),
        new IntakeLimits(20, 20, 10),
        new ReleasePolicy(
            5, 4, 5, ReleasePolicy.Preliminary.ROUNDED, ReleasePolicy.Refresh.WEEKLY));
  }

  private static CodeList codes(String... codes) {
    return new CodeList(java.util.Arrays.stream(codes).map(Sketch::code).toList());
  }

  private static Code code(String code) {
    return new Code(code, label(code));
  }

  private static Label label(String text) {
    return new Label(text, text);
  }

  /** People of one sex who begin in a unit on a day and, where there is an outcome, end so. */
  Sketch people(int number, String unit, String sex, String ja, String slut, String outcome) {
    int u = forbund.unitIndex(unit);
    for (int i = 0; i < number; i++) {
      boolean open = slut.isEmpty();
      units
          .get(u)
          .add(
              ++people,
              u,
              (int) LocalDate.parse(ja).toEpochDay(),
              open ? Participations.OPEN : (int) LocalDate.parse(slut).toEpochDay(),
              forbund.sexes().indexOf(sex),
              0,
              open ? Participations.NO_OUTCOME : forbund.outcomes().indexOf(outcome),
              0,
              0,
              0);
    }
    return this;
  }

  /** People who end in a day of T1 2024 with an outcome, taken on the year before. */
  Sketch ended(int number, String unit, String sex, String outcome) {
    return people(number, unit, sex, "2023-10-01", "2024-03-01", outcome);
  }

  /** People who begin in T1 2024 and stay. */
  Sketch begun(int number, String unit, String sex) {
    return people(number, unit, sex, "2024-02-01", "", "");
  }

  ExactTables exact(Period period) {
    List<UnitExport> exports = new ArrayList<>();
    for (Unit unit : forbund.units()) {
      exports.add(
          new UnitExport(
              unit.code(), LocalDate.of(2025, 2, 1), units.get(forbund.unitIndex(unit.code()))));
    }
    return new Counter(forbund, PLAN, exports).count(period, Set.of());
  }

  /** What is out where the rows that are named are hidden. */
  Released out(Period period, Predicate<CellKey> hidden) {
    return out(exact(period), 1, hidden);
  }

  static Released out(ExactTables exact, int revision, Predicate<CellKey> hidden) {
    SortedMap<CellKey, PublishedCell> cells = new TreeMap<>();
    exact
        .cells()
        .forEach(
            (key, value) ->
                cells.put(
                    key,
                    hidden.test(key)
                        ? PublishedCell.hidden(revision)
                        : new PublishedCell(value, ObsStatus.A, ConfStatus.F, revision)));
    return new Released(
        new Publication(
            exact.period(), revision, exact.throughDate(), cells, new Publication.Audit(0, -1)),
        exact);
  }

  /** A row of participation_flow. */
  static CellKey flow(String unit, String sex, String measure) {
    return CellKey.of(se.torgstat.count.Table.PARTICIPATION_FLOW, unit, sex, "_T", measure);
  }

  /** A row of exit_outcome. */
  static CellKey exit(String unit, String sex, String outcome) {
    return CellKey.of(se.torgstat.count.Table.EXIT_OUTCOME, unit, sex, "_T", outcome);
  }
}
