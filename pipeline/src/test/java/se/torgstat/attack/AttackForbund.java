package se.torgstat.attack;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import se.torgstat.count.ExactTables;
import se.torgstat.period.Period;
import se.torgstat.protect.DisclosureControl;
import se.torgstat.protect.DisclosureControl.Released;
import se.torgstat.protect.PlainGreedy;
import se.torgstat.protect.Publication;

/**
 * Closes the periods of a förbund one after the other, says what is hidden and what it took, and
 * attacks what is out. {@link MeasuringTest} runs it from the command line:
 *
 * <pre>
 * ./mvnw -q -pl pipeline -am test -Dtest=MeasuringTest -Dsurefire.failIfNoSpecifiedTests=false
 *     -Dattack="shape=umea,third tables=true"
 *
 * shape    samples | umea | ten | third | tiny | three (a unit with 3 persons)
 *          | noexit (2024-T1 without exits) | wild; several with commas
 * scale    so many times as many people
 * seed     of chance
 * periods  codes with commas; else 2024, or all periods of the samples
 * attack   last (what is out in the end) | each (after each period) | none
 * without  detail that the plan is not to have, such as sex+age_band,area:outcome
 * plain    true: the first period by {@link PlainGreedy} instead
 * tables   true: what is hidden by table and level
 * late     share of registrations that come late: identities across periods break
 * lag      days after its end at which D2 or a year closes
 * rerun    a period that is run again at the end, revisions= times with corrections= people changed
 * weeks    so many weeks in which the next tertial is watched while it is open (S8.4)
 * crosses  false: the weaker attacker that knows identities of published rows alone
 * exempt   NEVER | BLOCK | LINE
 * reasons  true: which published figures and identities narrow a violated figure
 * </pre>
 */
final class AttackForbund {
  private final Settings settings;
  private final Product product = new Product(Samples.FORBUND);

  private AttackForbund(Settings settings) {
    this.settings = settings;
  }

  static void runAll(String line) {
    Settings settings = new Settings(line);
    for (String shape : settings.shapes()) {
      new AttackForbund(settings).run(shape);
    }
  }

  private void run(String shape) {
    System.out.println(shape);
    Function<Period, ExactTables> source = settings.source(shape);
    List<Period> periods = settings.periods(shape);
    if (settings.is("plain")) {
      plain(source.apply(periods.get(0)));
      return;
    }
    for (Period period : periods) {
      close(source.apply(period), shape);
    }
    rerun(shape, periods);
    if (!settings.text("attack", "last").equals("none")) {
      attack("ATTACK", product.out());
    }
    if (settings.number("weeks", 0) > 0) {
      watch(shape, periods);
    }
    FirstSight.of(Samples.FORBUND, product.out()).stream()
        .limit(40)
        .forEach(wrong -> System.out.println("  FIRST SIGHT " + wrong));
  }

  private void close(ExactTables exact, String shape) {
    double busy = cpu();
    long start = System.nanoTime();
    if (!product.close(exact, settings.seenAt(exact.period(), shape))) {
      System.out.printf("%-7s REFUSED: all of it hidden would leak as well%n", exact.period());
      return;
    }
    tell(product.latest(exact), exact, cpu() - busy, start);
    if (settings.text("attack", "last").equals("each")) {
      attack("ATTACK", product.out());
    }
  }

  /** The first period alone, by the plain way. */
  private void plain(ExactTables exact) {
    double busy = cpu();
    long start = System.nanoTime();
    tell(PlainGreedy.release(Samples.FORBUND, exact), exact, cpu() - busy, start);
  }

  private void tell(Publication publication, ExactTables exact, double cpu, long start) {
    Measured measured = new Measured(publication, exact);
    System.out.printf(
        Locale.ROOT,
        "%-7s r%d %6.1f CPU s %6.1f s | %s | %s%n",
        publication.period(),
        publication.revision(),
        cpu,
        (System.nanoTime() - start) / 1e9,
        measured.summary(),
        publication.audit());
    if (settings.is("tables")) {
      measured.byTable().forEach(table -> System.out.println("    " + table));
    }
  }

  private void rerun(String shape, List<Period> periods) {
    String code = settings.text("rerun", "");
    if (code.isEmpty()) {
      return;
    }
    History history = settings.history(shape);
    Period period = Period.parse(code);
    LocalDate day = periods.get(periods.size() - 1).dayAfter().plusDays(40L);
    for (int revision = 2; revision < 2 + settings.number("revisions", 1); revision++) {
      history.correct(settings.number("corrections", 2), revision, period);
      ExactTables exact = history.count(period, day);
      double busy = cpu();
      long start = System.nanoTime();
      try {
        Publication publication = product.rerun(exact, false);
        tell(publication, exact, cpu() - busy, start);
        System.out.println("  held back: " + publication.heldBack());
      } catch (DisclosureControl.ReleaseRefused refused) {
        System.out.println("  REFUSED: " + refused.getMessage());
      }
    }
  }

  /** S8.4: the open tertial as whoever has learnt the figures behind the rounded ones has it. */
  private void watch(String shape, List<Period> periods) {
    History history = settings.history(shape);
    LocalDate start = periods.get(periods.size() - 1).dayAfter();
    Period watched = Period.tertialOf(start);
    List<Released> seen = new ArrayList<>(product.out());
    for (int week = 1; week <= settings.number("weeks", 0); week++) {
      ExactTables open = history.count(watched, start.plusWeeks(week));
      for (Publication preliminary : product.preliminary(open)) {
        Released exactly = Preliminary.asExact(preliminary, open, 100 + week);
        seen.add(exactly);
        List<Released> thisWeek = new ArrayList<>(product.out());
        thisWeek.add(exactly);
        attack(watched + " week " + week, thisWeek);
      }
    }
    attack("ALL WEEKS", seen);
    close(history.count(watched, watched.dayAfter().plusDays(9)), shape);
    seen.add(product.out().get(product.out().size() - 1));
    attack("ALL WEEKS AND THE CLOSED PERIOD", seen);
  }

  private void attack(String name, List<Released> seen) {
    long start = System.nanoTime();
    try (Attacker attacker = new Attacker(Samples.FORBUND, seen, settings.options())) {
      Attacker.Result result = attacker.attack();
      System.out.printf(
          Locale.ROOT,
          "  %s %d figures, %d VIOLATIONS (%d not told), %d programmes, %.1f s%n",
          name,
          result.figures(),
          result.violations().size(),
          result.violations().stream().filter(figure -> !product.told(figure)).count(),
          result.programmes(),
          (System.nanoTime() - start) / 1e9);
      result.violations().stream()
          .limit(25)
          .forEach(v -> System.out.println("    " + v + (product.told(v) ? " (told)" : "")));
      if (settings.is("reasons")) {
        result.violations().stream().limit(8).forEach(violation -> explain(attacker, violation));
      }
    }
  }

  private static void explain(Attacker attacker, Figure violation) {
    System.out.println("    " + violation + " from above by");
    attacker.reasons(violation, true).forEach(reason -> System.out.println("      " + reason));
  }

  private static double cpu() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime()
        / 1e9;
  }
}
