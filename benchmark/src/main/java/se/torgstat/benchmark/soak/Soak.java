package se.torgstat.benchmark.soak;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import se.torgstat.benchmark.ExportRows;

/**
 * {@code Soak ROOT WORK ROWS MINUTES SEED}: nights, a closing and reruns, killed at random moments,
 * with second runs beside them; after every one the tables are those of an undisturbed run (S14 P1,
 * P2). Ends with 1 where they are not.
 */
public final class Soak {
  /** After these the figures come round again: two inboxes by turns, a night and a rerun each. */
  private static final int CYCLE = 4;

  private static final int CALM = 2 + CYCLE + CYCLE;

  private final Inboxes inboxes;
  private final Home calm;
  private final Home home;
  private final Random random;
  private final List<List<String>> figures = new ArrayList<>();
  private final Map<String, Integer> counts = new TreeMap<>();
  private long all;

  private Soak(Path root, Path work, long rows, long seed) throws IOException {
    this.inboxes = Inboxes.of(work, root.resolve("input-samples/umearegionen"), rows);
    Path programs = work.resolve("server");
    this.calm = new Home(root, work.resolve("soak-calm"), programs, inboxes.forbund());
    this.home = new Home(root, work.resolve("soak"), programs, inboxes.forbund());
    this.random = new Random(seed);
  }

  /** The program itself. */
  public static void main(String[] arguments) throws Exception {
    Soak soak =
        new Soak(
            Path.of(arguments[0]),
            Path.of(arguments[1]),
            Long.parseLong(arguments[2]),
            Long.parseLong(arguments[4]));
    soak.learn();
    boolean well = soak.disturb(Duration.ofMinutes(Long.parseLong(arguments[3])));
    System.exit(well ? 0 : 1);
  }

  /** What each step leaves behind where nothing disturbs it. */
  private void learn() throws Exception {
    Process keeper = calm.keepServer();
    for (int step = 0; step < CALM; step++) {
      long begun = System.nanoTime();
      int status = calm.run(words(step), inbox(step), "step.log");
      if (status != 0 && status != 3) {
        throw new IllegalStateException(
            "undisturbed, " + words(step) + ": " + calm.said("step.log"));
      }
      all += (System.nanoTime() - begun) / 1_000_000;
      figures.add(calm.figures());
    }
    keeper.destroy();
    keeper.waitFor();
    for (int step = 2; step < 2 + CYCLE; step++) {
      if (!figures.get(step).equals(figures.get(step + CYCLE))) {
        throw new IllegalStateException("undisturbed, the figures do not come round again");
      }
    }
    System.out.printf(
        "undisturbed: %d steps of %.1f s in the mean, %d figures%n",
        CALM, all / 1000.0 / CALM, figures.get(CALM - 1).size());
  }

  private boolean disturb(Duration time) throws Exception {
    Instant end = Instant.now().plus(time);
    home.keepServer().destroyForcibly().waitFor();
    boolean same = true;
    try (Watcher watcher = new Watcher(home)) {
      for (int step = 0; same && Instant.now().isBefore(end); step++) {
        watcher.allow(step == 0 ? List.of() : expected(step - 1), expected(step));
        for (int kills = random.nextInt(4); kills > 0; kills--) {
          kill(step);
        }
        same = succeeds(step);
      }
      counts.put("queries beside", watcher.queries());
      counts.put("queries that saw a mixture", watcher.mixtures());
      same &= watcher.mixtures() == 0 && !counts.containsKey("unclear ends");
    } finally {
      home.killServer();
    }
    counts.forEach((what, count) -> System.out.printf("%6d %s%n", count, what));
    System.out.println(same ? "all as undisturbed" : "NOT as undisturbed");
    return same;
  }

  private List<String> expected(int step) {
    return figures.get(step < CALM ? step : 2 + (step - 2) % CYCLE);
  }

  /** The step without a disturbance, after whatever came before. */
  private boolean succeeds(int step) throws IOException, InterruptedException, SQLException {
    Process keeper = home.keepServer();
    int status = home.run(words(step), inbox(step), "step.log");
    // a closing that was killed when all was done but the telling is refused: it is closed
    boolean ended = status == 0 || status == 3 || (status == 4 && step == 1);
    boolean same = ended && home.figures().equals(expected(step));
    count("steps that ended as undisturbed", same);
    if (!same) {
      System.out.println(words(step) + " ended with " + status + ": " + home.said("step.log"));
    }
    keeper.destroy();
    keeper.waitFor();
    return same;
  }

  private void kill(int step) throws IOException, InterruptedException {
    Process run = home.start(words(step), inbox(step), "killed.log");
    Process second =
        random.nextBoolean() ? home.start(words(step), inbox(step), "second.log") : null;
    Thread.sleep((long) (1.2 * random.nextDouble() * all / CALM));
    int what = random.nextInt(3);
    count("programs killed", what != 1 && run.isAlive());
    if (what != 0) {
      home.killServer();
      count("servers killed", true);
    }
    if (what != 1) {
      run.destroyForcibly();
    }
    told("run", run.waitFor(), "killed.log");
    if (second != null) {
      int status = second.waitFor();
      count("second runs that ended with 5", status == 5);
      told("second run", status, "second.log");
    }
  }

  /** Nothing but a clear end, a kill aside: a fault of the program is none. */
  private void told(String who, int status, String log) throws IOException {
    if (!List.of(0, 3, 4, 5, 137).contains(status)) {
      System.out.println("a " + who + " ended with " + status + ": " + home.said(log));
      count("unclear ends", true);
    }
  }

  private void count(String what, boolean happened) {
    counts.merge(what, happened ? 1 : 0, Integer::sum);
  }

  private List<String> words(int step) {
    String date = ExportRows.SNAPSHOT.plusWeeks(step).plusDays(1).toString();
    if (step == 1) {
      return List.of("close", "2022-T1");
    }
    return step % 2 == 0
        ? List.of("nightly", "--date", date)
        : List.of("rerun", "2022-T1", "--reason", "the other exports");
  }

  private Path inbox(int step) {
    return inboxes.of(step / 2);
  }
}
