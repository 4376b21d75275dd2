package se.torgstat.attack;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import se.torgstat.contract.Forbund;
import se.torgstat.contract.ForbundReader;
import se.torgstat.contract.TablePlan;
import se.torgstat.contract.TablePlanReader;
import se.torgstat.count.Counter;
import se.torgstat.count.ExactTables;
import se.torgstat.count.UnitExport;
import se.torgstat.generator.history.Shape;
import se.torgstat.generator.history.UnitShape;
import se.torgstat.intake.ExportReader;
import se.torgstat.intake.Inbox;
import se.torgstat.intake.InboxFile;
import se.torgstat.period.Period;
import se.torgstat.protect.DisclosureControl;
import se.torgstat.protect.DisclosureControl.Released;
import se.torgstat.protect.JointSuppression;
import se.torgstat.protect.Publication;

/**
 * Closes the periods of a förbund one after the other and attacks what is out: {@code AttackForbund
 * shape=umea scale=1 seed=1 periods=2024-T1,2024-T2 attack=last late=0.1}.
 *
 * <pre>
 * shape    samples | umea | tiny | three (a unit with 3 persons) | noexit (2024-T1 without exits)
 *          | wild (Habits.WILD)
 * attack   each | last | none
 * late     share of registrations that come late: identities across periods break
 * lag      days after its end at which D2 or a year closes where registrations come late (30)
 * rerun    a period that is run again at the end, with corrections= people changed
 * crosses  false: the weaker attacker that knows identities of published rows alone
 * weeks    so many weeks in which T1 of the next year is watched while it is open (S8.4)
 * reasons  true: which published figures and identities narrow a violated figure
 * look     a unit or an area whose rows without ages are shown
 * exempt   NEVER | BLOCK | LINE
 * </pre>
 */
public final class AttackForbund {
  static final Path SAMPLES = Path.of("../input-samples/umearegionen");
  static final List<String> YEAR = List.of("2024-T1", "2024-T2", "2024-D2", "2024-T3", "2024");

  private final Map<String, String> settings = new HashMap<>();
  private final Forbund forbund;
  private final TablePlan plan;
  private final DisclosureControl control;
  private final List<Released> out = new ArrayList<>();

  private AttackForbund(String[] args) {
    for (String arg : args) {
      String[] halves = arg.split("=", 2);
      settings.put(halves[0], halves[1]);
    }
    Path folder = Path.of(setting("forbund", "input-samples/umearegionen"));
    this.forbund = ForbundReader.read(folder.toFile().exists() ? folder : SAMPLES);
    this.plan = TablePlanReader.read(forbund);
    this.control = new JointSuppression(forbund);
  }

  public static void main(String[] args) {
    new AttackForbund(args).run();
  }

  private String setting(String name, String otherwise) {
    return settings.getOrDefault(name, otherwise);
  }

  private Options options() {
    return Options.FULL
        .withCrosses(Boolean.parseBoolean(setting("crosses", "true")))
        .with(Options.Exemption.valueOf(setting("exempt", "BLOCK")));
  }

  private void run() {
    System.out.println(settings);
    boolean samples = setting("shape", "umea").equals("samples");
    String standard =
        samples
            ? "2022-T1,2022-T2,2022-D2,2022-T3,2022,2023-T1,2023-T2,2023-D2,2023-T3,2023,2024-T1"
            : String.join(",", YEAR);
    List<Period> periods =
        List.of(setting("periods", standard).split(",")).stream().map(Period::parse).toList();
    Counter sampleCounter = samples ? samples() : null;
    History history =
        samples
            ? null
            : new History(
                forbund,
                plan,
                shape(),
                Long.parseLong(setting("seed", "1")),
                Double.parseDouble(setting("late", "0")));
    for (Period period : periods) {
      boolean late = !setting("late", "0").equals("0");
      // a D2 or year that closes some weeks after its last tertial sees later exports
      int days = late && !period.isTertial() ? Integer.parseInt(setting("lag", "30")) : 9;
      ExactTables exact =
          samples
              ? sampleCounter.count(period, Set.of())
              : history.count(period, period.dayAfter().plusDays(days));
      close(exact, 1);
    }
    String rerun = setting("rerun", "");
    if (!rerun.isEmpty()) {
      Period period = Period.parse(rerun);
      int revisions = Integer.parseInt(setting("revisions", "1"));
      for (int revision = 2; revision < 2 + revisions; revision++) {
        history.correct(Integer.parseInt(setting("corrections", "2")), revision, period);
        LocalDate day = periods.get(periods.size() - 1).dayAfter().plusDays(40L);
        close(history.count(period, day), revision);
      }
    }
    if (setting("attack", "last").equals("last")) {
      attack("ATTACK", out, options());
      if (Boolean.parseBoolean(setting("readings", "false"))) {
        attack("never exempt", out, options().with(Options.Exemption.NEVER));
        attack("exempt by line", out, options().with(Options.Exemption.LINE));
        attack("revisions linked", out, options().withUnchanged(true));
      }
    }
    watch(history, periods);
    FirstSight.of(forbund, out).stream()
        .limit(40)
        .forEach(wrong -> System.out.println("  FIRST SIGHT " + wrong));
  }

  private void close(ExactTables exact, int revision) {
    long start = System.nanoTime();
    double busy = cpu();
    Publication publication;
    try {
      publication =
          revision == 1
              ? control.release(exact, revision, List.copyOf(out))
              : control.revise(exact, revision, latest(exact), List.copyOf(out), false);
    } catch (DisclosureControl.ReleaseRefused refused) {
      System.out.printf("%s r%d REFUSED: %s%n", exact.period(), revision, refused.getMessage());
      List<Released> nothing = new ArrayList<>(out);
      nothing.add(Preliminary.whollyHidden(exact, revision));
      attack("IF ALL OF IT WERE HIDDEN", nothing, options());
      return;
    }
    if (revision > 1) {
      changes(publication, exact);
    }
    out.add(new Released(publication, exact));
    System.out.printf(
        Locale.ROOT,
        "%-7s r%d %5.1f s (%.1f s of one core) %s | audit %s%n",
        exact.period(),
        revision,
        seconds(start),
        cpu() - busy,
        Measured.of(publication, exact),
        publication.audit());
    if (setting("attack", "last").equals("each")) {
      attack("ATTACK", out, options());
    }
    look(publication, setting("look", ""));
  }

  /** Shows an area's or a unit's rows without ages: {@code look=KRANSKOMMUNERNA}. */
  private static void look(Publication publication, String unit) {
    publication.cells().entrySet().stream()
        .filter(row -> row.getKey().unit().equals(unit))
        .filter(row -> row.getKey().codes().get(2).equals("_T"))
        .forEach(row -> System.out.println("    " + row.getKey() + " " + row.getValue().value()));
  }

  private Publication latest(ExactTables exact) {
    return out.stream()
        .map(Released::publication)
        .filter(publication -> publication.period().equals(exact.period()))
        .reduce((first, last) -> last)
        .orElseThrow();
  }

  /** What a revision let out and held back (S8.5). */
  private void changes(Publication publication, ExactTables exact) {
    ExactTables before =
        out.stream()
            .filter(r -> r.publication().period().equals(publication.period()))
            .reduce((first, last) -> last)
            .orElseThrow()
            .exact();
    int held = 0;
    int small = 0;
    int smallTotals = 0;
    for (var entry : publication.cells().entrySet()) {
      var cell = entry.getValue();
      held += cell.asOfRevision() < publication.revision() ? 1 : 0;
      if (cell.value() != null
          && cell.asOfRevision() == publication.revision()
          && before.cells().containsKey(entry.getKey())) {
        long change = Math.abs(cell.value() - before.cells().get(entry.getKey()));
        boolean total =
            entry.getKey().codes().get(1).equals("_T")
                && entry.getKey().codes().get(2).equals("_T");
        small += change > 0 && change < 5 && !total ? 1 : 0;
        smallTotals += change > 0 && change < 5 && total ? 1 : 0;
      }
    }
    System.out.printf(
        "  revision: %d rows held back; shown with a change of 1-4: %d totals, %d others%n",
        held, smallTotals, small);
  }

  private void attack(String name, List<Released> seen, Options options) {
    long start = System.nanoTime();
    try (Attacker attacker = new Attacker(forbund, seen, options)) {
      Attacker.Result result = attacker.attack();
      System.out.printf(
          Locale.ROOT,
          "  %s %d figures, %d VIOLATIONS, %d programmes, %.1f s (%s)%n",
          name,
          result.figures(),
          result.violations().size(),
          result.programmes(),
          seconds(start),
          attacker.size());
      result.violations().stream().limit(25).forEach(v -> System.out.println("    " + v));
      if (Boolean.parseBoolean(setting("reasons", "false"))) {
        result.violations().stream()
            .limit(4)
            .forEach(
                v -> {
                  System.out.println("    " + v + " from above by");
                  attacker.reasons(v, true).forEach(r -> System.out.println("      " + r));
                });
      }
      if (!result.violations().isEmpty()) {
        weaker("rows only", seen, options.withCrosses(false));
        weaker("hidden >= 0 only", seen, options.withAtLeastOne(false));
        weaker("both", seen, options.withCrosses(false).withAtLeastOne(false));
      }
    }
  }

  private void weaker(String name, List<Released> seen, Options options) {
    try (Attacker attacker = new Attacker(forbund, seen, options)) {
      Attacker.Result result = attacker.attack();
      System.out.println("    of them with " + name + ": " + result.violations().size());
    }
  }

  /**
   * S8.4: what the open periods show, taken as if watching had given the exact figures, together
   * with all that is out; week by week, then all weeks at once, then with the closed period.
   */
  private void watch(History history, List<Period> periods) {
    int weeks = Integer.parseInt(setting("weeks", "0"));
    if (weeks == 0) {
      return;
    }
    LocalDate start = periods.get(periods.size() - 1).dayAfter();
    List<Released> seen = new ArrayList<>(out);
    Period watched = Period.tertialOf(start);
    for (int week = 1; week <= weeks; week++) {
      LocalDate snapshot = start.plusWeeks(week);
      ExactTables open = history.count(watched, snapshot);
      for (Publication preliminary : control.preliminary(List.of(open), List.copyOf(out))) {
        long shown = preliminary.cells().values().stream().filter(c -> c.value() != null).count();
        long wrong =
            preliminary.cells().entrySet().stream()
                .filter(e -> e.getValue().value() != null)
                .filter(
                    e ->
                        e.getValue().value() % 5 != 0
                            || Math.abs(e.getValue().value() - open.cells().get(e.getKey())) > 2)
                .count();
        System.out.printf(
            "%s week %d: %d rows, %d shown, %d not rounded as S8.4 says%n",
            watched, week, preliminary.cells().size(), shown, wrong);
        seen.add(Preliminary.asExact(preliminary, open, 100 + week));
      }
      List<Released> thisWeek = new ArrayList<>(out);
      thisWeek.add(seen.get(seen.size() - 1));
      attack("WEEK", thisWeek, options());
    }
    attack("ALL WEEKS", seen, options());
    attack("ALL WEEKS, unchanged linked", seen, options().withUnchanged(true));
    ExactTables exact = history.count(watched, watched.dayAfter().plusDays(9));
    close(exact, 1);
    seen.add(out.get(out.size() - 1));
    attack("ALL WEEKS AND THE CLOSED PERIOD", seen, options());
  }

  private static double cpu() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime()
        / 1e9;
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private Shape shape() {
    double scale = Double.parseDouble(setting("scale", "1"));
    LocalDate last = LocalDate.parse(setting("until", "2025-06-01"));
    Shape umea = Shape.likeUmea(last).scaled(scale);
    return switch (setting("shape", "umea")) {
      case "umea" -> umea;
      case "tiny" -> Shape.tiny(last).scaled(scale);
      case "three" -> umea.withAtMost(3, "BJURHOLM");
      case "noexit" -> umea.withoutExits(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 4, 30));
      case "wild" -> umea.with(Shape.Habits.WILD);
      case "empty" -> empty(umea);
      default -> throw new IllegalArgumentException("no shape " + setting("shape", ""));
    };
  }

  /** A unit that nobody ever came to. */
  private static Shape empty(Shape shape) {
    List<UnitShape> units =
        shape.units().stream()
            .map(u -> u.unit().equals("VINDELN") ? new UnitShape(u.unit(), u.area(), 0, 0) : u)
            .toList();
    return new Shape(units, shape.from(), shape.snapshot(), shape.habits(), shape.quiet());
  }

  private Counter samples() {
    ExportReader reader = new ExportReader(forbund);
    Path exports = SAMPLES.resolve("exports");
    Path folder =
        exports.toFile().exists() ? exports : Path.of("input-samples/umearegionen/exports");
    List<UnitExport> read = new ArrayList<>();
    Inbox.list(folder, forbund.contracts(), null)
        .candidates()
        .values()
        .forEach(
            files -> {
              InboxFile file = files.get(0);
              read.add(
                  new UnitExport(
                      file.unit(), file.snapshotDate(), reader.read(file).participations()));
            });
    return new Counter(forbund, plan, read);
  }
}
