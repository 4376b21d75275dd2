package se.torgstat.attack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import se.torgstat.contract.Forbund;
import se.torgstat.contract.TablePlan;
import se.torgstat.contract.Unit;
import se.torgstat.count.CellKey;
import se.torgstat.count.Counter;
import se.torgstat.count.ExactTables;
import se.torgstat.count.Table;
import se.torgstat.count.UnitExport;
import se.torgstat.participation.Participations;
import se.torgstat.period.Period;
import se.torgstat.protect.ConfStatus;
import se.torgstat.protect.DisclosureControl.Released;
import se.torgstat.protect.ObsStatus;
import se.torgstat.protect.Publication;
import se.torgstat.protect.PublishedCell;

/** A tiny förbund that a test fills by hand, and hides by hand. */
public final class Sketch {
  public static final Period T1 = Period.parse("2024-T1");
  public static final Period T2 = Period.parse("2024-T2");
  public static final Period D2 = Period.parse("2024-D2");
  public static final Period T3 = Period.parse("2024-T3");
  public static final Period YEAR = Period.parse("2024");

  public final Forbund forbund;
  private final TablePlan tables;
  private final List<Participations> units = new ArrayList<>();
  private long people;
  private String plan = "J";
  private String start = "FORSORJNINGSSTOD";
  private String end = "LON";

  /** Of flow and exits. */
  public Sketch() {
    this(SketchForbund.FLOW_AND_EXITS);
  }

  public Sketch(TablePlan tables) {
    this(SketchForbund.make(), tables);
  }

  Sketch(Forbund forbund, TablePlan tables) {
    this.forbund = forbund;
    this.tables = tables;
    forbund.units().forEach(unit -> units.add(new Participations()));
  }

  /** The action plan of those who are named from here on. */
  public Sketch plan(String code) {
    plan = code;
    return this;
  }

  /** The livelihoods of those who are named from here on. */
  public Sketch livelihood(String from, String to) {
    start = from;
    end = to;
    return this;
  }

  /** People of one sex who begin in a unit on a day and, where there is an outcome, end so. */
  public Sketch people(
      int number, String unit, String sex, String ja, String slut, String outcome) {
    for (int i = 0; i < number; i++) {
      again(++people, unit, sex, ja, slut, outcome);
    }
    return this;
  }

  /** A participation of one who may be known already, by a number of his own. */
  public Sketch again(
      long person, String unit, String sex, String ja, String slut, String outcome) {
    int u = forbund.unitIndex(unit);
    boolean open = slut.isEmpty();
    units
        .get(u)
        .add(
            person,
            u,
            (int) LocalDate.parse(ja).toEpochDay(),
            open ? Participations.OPEN : (int) LocalDate.parse(slut).toEpochDay(),
            forbund.sexes().indexOf(sex),
            0,
            open ? Participations.NO_OUTCOME : forbund.outcomes().indexOf(outcome),
            livelihood(start),
            livelihood(end),
            forbund.plans().indexOf(plan));
    return this;
  }

  private int livelihood(String code) {
    List<String> codes = forbund.livelihoods().stream().map(l -> l.code().code()).toList();
    return codes.indexOf(code);
  }

  /** People who end on a day of T1 2024 with an outcome, taken on the year before. */
  public Sketch ended(int number, String unit, String sex, String outcome) {
    return people(number, unit, sex, "2023-10-01", "2024-03-01", outcome);
  }

  /** People who begin in T1 2024 and stay. */
  public Sketch begun(int number, String unit, String sex) {
    return people(number, unit, sex, "2024-02-01", "", "");
  }

  public ExactTables exact(Period period) {
    return exact(period, LocalDate.of(2025, 2, 1));
  }

  /** As the exports of a day have it. */
  public ExactTables exact(Period period, LocalDate day) {
    List<UnitExport> exports = new ArrayList<>();
    for (Unit unit : forbund.units()) {
      exports.add(new UnitExport(unit.code(), day, units.get(forbund.unitIndex(unit.code()))));
    }
    return new Counter(forbund, tables, exports).count(period, Set.of());
  }

  /** What is out where the rows that are named are hidden. */
  public Released out(Period period, Predicate<CellKey> hidden) {
    return out(exact(period), 1, hidden);
  }

  public static Released out(ExactTables exact, int revision, Predicate<CellKey> hidden) {
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
            exact.period(), revision, exact.throughDate(), cells, new Publication.Audit(0, -1, 0)),
        exact);
  }

  /** The sensitive figures that an attack with all knowledge narrows down. */
  public List<String> leaks(Released... out) {
    return leaks(Options.FULL, out);
  }

  List<String> leaks(Options options, Released... out) {
    try (Attacker attacker = new Attacker(forbund, List.of(out), options)) {
      return attacker.attack().violations().stream().map(Figure::name).toList();
    }
  }

  /** A row of participation_flow. */
  public static CellKey flow(String unit, String sex, String measure) {
    return CellKey.of(Table.PARTICIPATION_FLOW, unit, sex, "_T", measure);
  }

  /** A row of exit_outcome. */
  public static CellKey exit(String unit, String sex, String outcome) {
    return CellKey.of(Table.EXIT_OUTCOME, unit, sex, "_T", outcome);
  }
}
