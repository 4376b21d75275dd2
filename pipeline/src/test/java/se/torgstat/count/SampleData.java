package se.torgstat.count;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.torgstat.contract.Area;
import se.torgstat.contract.Forbund;
import se.torgstat.contract.ForbundReader;
import se.torgstat.contract.TablePlan;
import se.torgstat.contract.TablePlanReader;
import se.torgstat.contract.Unit;
import se.torgstat.generator.export.Export;
import se.torgstat.intake.ExportReader;
import se.torgstat.intake.ReadExport;

/** The sample förbund, and others that are nearly the same. */
final class SampleData {
  static final Path FOLDER = Path.of("../input-samples/umearegionen");
  static final Forbund UMEA = ForbundReader.read(FOLDER);
  static final TablePlan PLAN = TablePlanReader.read(UMEA);
  static final LocalDate SNAPSHOT = LocalDate.of(2024, 5, 1);

  private static final List<String> EACH = List.of(TablePlan.EACH);
  private static final List<String> ALL = List.of("_T", TablePlan.EACH);

  /** More than any plan asks for: every cross of every dimension, at every level. */
  static final TablePlan EVERYTHING =
      new TablePlan(
          List.of(
              line("participation_flow", "measure", List.of(TablePlan.EACH)),
              line("exit_outcome", "outcome", List.of("_T", "POSITIVE", "OTHER", "each")),
              crossed("programme_time", Map.of("measure", EACH, "sex", ALL, "time_band", ALL)),
              crossed("action_plan", Map.of("sex", ALL, "plan", ALL)),
              crossed("livelihood_change", Map.of("livelihood_start", ALL, "livelihood_end", ALL)),
              crossed("person_days", Map.of())));

  /** The same without exits by age, which are most of its rows. */
  static final TablePlan EVERY_TABLE =
      new TablePlan(
          EVERYTHING.lines().stream()
              .map(
                  line ->
                      line.table().equals("exit_outcome")
                          ? crossed(
                              line.table(),
                              Map.of(
                                  "sex", ALL,
                                  "age_band", List.of("_T"),
                                  "outcome", List.of("_T", "POSITIVE", "OTHER", TablePlan.EACH)))
                          : line)
              .toList());

  private SampleData() {}

  private static TablePlan.Line crossed(String table, Map<String, List<String>> codes) {
    Map<String, List<String>> all = new HashMap<>(codes);
    all.put("unit", List.of("unit", "area", "total"));
    return new TablePlan.Line(table, all);
  }

  /** The same förbund with other units and another way to match. */
  static Forbund with(Forbund.Match match, List<Unit> units) {
    Forbund f = UMEA;
    return new Forbund(
        f.code(),
        f.label(),
        match,
        units,
        f.areas(),
        f.sexes(),
        f.ageBands(),
        f.outcomes(),
        f.ruleSet(),
        f.livelihoods(),
        f.livelihoodGroups(),
        f.plans(),
        f.timeBands(),
        f.contracts(),
        f.limits(),
        f.policy());
  }

  /** The sample units, some of them changed. */
  static List<Unit> unitsWith(Unit... changed) {
    Map<String, Unit> others = new HashMap<>();
    Stream.of(changed).forEach(unit -> others.put(unit.code(), unit));
    return UMEA.units().stream().map(unit -> others.getOrDefault(unit.code(), unit)).toList();
  }

  static Unit unit(String code) {
    return UMEA.units().get(UMEA.unitIndex(code));
  }

  /** The unit as it is in the samples, but for its days. */
  static Unit unit(String code, String validFrom, String validTo, String completeFrom) {
    Unit unit = unit(code);
    return new Unit(
        code, unit.area(), unit.label(), day(validFrom), day(validTo), day(completeFrom), null);
  }

  /** The sample units dealt to the three areas by their place. */
  static List<Unit> dealtAnew() {
    List<Unit> units = new ArrayList<>();
    for (Unit u : UMEA.units()) {
      Area area = UMEA.areas().get(units.size() % UMEA.areas().size());
      units.add(
          new Unit(
              u.code(),
              area.code(),
              u.label(),
              u.validFrom(),
              u.validTo(),
              u.completeFrom(),
              u.budgetLine()));
    }
    return List.copyOf(units);
  }

  /** Reads a generated export as if it lay in the inbox. */
  static ReadExport read(Forbund forbund, Export export, LocalDate snapshot) {
    var contract =
        forbund.contracts().stream().filter(c -> c.unit().equals(export.unit())).findFirst();
    return new ExportReader(forbund)
        .read(contract.orElseThrow(), snapshot, new ByteArrayInputStream(export.bytes()));
  }

  /** The units of an area or of all ({@code _T}), or the unit itself. */
  static Set<String> unitsOf(Forbund forbund, String code) {
    return forbund.units().stream()
        .filter(u -> code.equals("_T") || u.code().equals(code) || u.area().equals(code))
        .map(Unit::code)
        .collect(Collectors.toSet());
  }

  private static TablePlan.Line line(String table, String dimension, List<String> codes) {
    return new TablePlan.Line(
        table,
        Map.of(
            "unit",
            List.of("unit", "area", "total"),
            "sex",
            List.of("_T", TablePlan.EACH),
            "age_band",
            List.of("_T", TablePlan.EACH),
            dimension,
            codes));
  }

  private static LocalDate day(String day) {
    return day == null ? null : LocalDate.parse(day);
  }
}
