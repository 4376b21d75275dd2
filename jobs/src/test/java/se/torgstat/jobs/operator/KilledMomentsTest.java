package se.torgstat.jobs.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import se.torgstat.jobs.database.TestDatabase;

/**
 * {@code kill -9} at seeded random moments of nightly, close and rerun: the program, its server, or
 * both. Whatever is killed, the next run succeeds without help, gives the tables of an undisturbed
 * run, and nobody ever reads a mixture (S14 P1, S9.5).
 */
class KilledMomentsTest {
  private static final long SEED = 20240501;
  private static final List<Integer> KILLS_EMBEDDED = List.of(10, 15, 10, 15);
  private static final List<Integer> KILLS_EXTERNAL = List.of(2, 3, 2, 3);
  private static final List<String> WORDS = List.of("protect", "publish", "publish", "finish");
  private static final List<String[]> COMMANDS =
      List.of(
          new String[] {"nightly", "--date", "2024-05-02"},
          new String[] {"close", "2024-T1"},
          new String[] {"nightly", "--date", "2024-05-09"},
          new String[] {"rerun", "2024-T1", "--reason", "nine rows came late"});

  /** What a command leaves behind where nothing disturbs it, and how long it takes. */
  private record Calm(List<String> sees, List<String> tables, long milliseconds) {}

  /** The program then waits for its server for half a minute before it gives up. */
  private static int serverAlone;

  private static final List<Calm> CALM = new ArrayList<>();

  @BeforeAll
  static void nothingDisturbs() throws Exception {
    TestDatabase.shared();
    try (World world = World.embedded("calm")) {
      begin(world);
      for (int i = 0; i < COMMANDS.size(); i++) {
        prepare(world, i);
        long begun = System.nanoTime();
        assertThat(world.types(COMMANDS.get(i))).isIn(0, 3);
        long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        try (Connection analyst = world.analyst()) {
          CALM.add(new Calm(World.sees(analyst), World.tables(analyst), took));
        }
      }
    }
    assertThat(CALM.stream().map(Calm::sees).distinct()).hasSize(COMMANDS.size() - 1);
  }

  @Test
  void anEmbeddedServerAndItsProgram() throws Exception {
    try (World world = World.embedded("killed")) {
      assertThat(disturb(world, KILLS_EMBEDDED)).isGreaterThanOrEqualTo(50);
    }
  }

  @Test
  @EnabledIf(
      value = "se.torgstat.jobs.database.DebianServer#isInstalled",
      disabledReason = "there is no mariadbd on the PATH: .ci/prepare installs Debian's")
  void anExternalServerAndTheProgram() throws Exception {
    try (World world = World.external("killed-external")) {
      disturb(world, KILLS_EXTERNAL);
    }
  }

  /** How many runs were really killed. */
  private static int disturb(World world, List<Integer> kills) throws Exception {
    Random random = new Random(SEED);
    int hits = 0;
    int due = 0;
    begin(world);
    try (Reader reader = new Reader(world)) {
      for (int i = 0; i < COMMANDS.size(); i++) {
        prepare(world, i);
        List<String> before = i == 0 ? List.of() : CALM.get(i - 1).sees();
        reader.allow(before, CALM.get(i).sees());
        boolean open = true;
        due += kills.get(i);
        while (hits < due && open) {
          boolean alive = kill(world, i, random);
          hits += alive ? 1 : 0;
          open = alive || !COMMANDS.get(i)[0].equals("close");
        }
        // a closing that was killed when all was done but the telling is refused: it is closed
        assertThat(world.types(COMMANDS.get(i)))
            .as(COMMANDS.get(i)[0])
            .isIn(COMMANDS.get(i)[0].equals("close") ? List.of(0, 3, 4) : List.of(0, 3));
        try (Connection analyst = world.analyst()) {
          assertThat(World.tables(analyst)).isEqualTo(CALM.get(i).tables());
        }
        assertThat(reader.mixture()).isNull();
      }
      assertThat(reader.queries()).isGreaterThan(kills.stream().mapToInt(n -> n).sum());
    }
    try (var left = Files.walk(world.home())) {
      assertThat(left.map(path -> path.getFileName().toString()))
          .noneMatch(name -> name.endsWith(".tmp") || name.startsWith("database.new-"));
    }
    return hits;
  }

  /** Kills a run; false where it had ended before the moment came. */
  private static boolean kill(World world, int command, Random random) throws Exception {
    boolean atAWord = random.nextBoolean();
    String word = atAWord ? WORDS.get(random.nextInt(WORDS.size())) : "";
    long moment =
        atAWord
            ? random.nextInt(30)
            : (long) (CALM.get(2).milliseconds() * (0.2 + 0.6 * random.nextDouble()));
    int what = random.nextInt(20);
    World.Running running = world.starts(word, COMMANDS.get(command));
    if (atAWord) {
      while (running.process().isAlive() && !running.reached().await(20, TimeUnit.MILLISECONDS)) {}
    }
    Thread.sleep(moment);
    boolean hit = running.process().isAlive();
    System.out.println(
        "kills "
            + COMMANDS.get(command)[0]
            + (atAWord ? " at " + word : "")
            + " + "
            + moment
            + " ms: "
            + (what < 10 ? "program" : what < 19 ? "both" : "server")
            + (hit ? "" : ", too late"));
    if (what < 10) {
      running.process().destroyForcibly().waitFor();
      return hit;
    }
    world.killServer();
    if (what < 19 || ++serverAlone > 1) {
      Thread.sleep(random.nextInt(50));
      running.process().destroyForcibly().waitFor();
    } else {
      assertThat(running.ends()).as(running.said().toString()).isIn(0, 3, 4);
    }
    world.serverIsBack();
    return hit;
  }

  /** A home's first start, killed or not, is looked at elsewhere ({@code KilledProgramTest}). */
  private static void begin(World world) throws Exception {
    world.keepsServer();
    assertThat(world.types("status")).isZero();
  }

  /** The exports of the third night hold nine rows more. */
  private static void prepare(World world, int command) {
    if (command == 2) {
      SmallForbund.export(world.home().resolve("inbox"), "ALFA", "2024-05-01", 9);
    }
  }
}
