package se.torgstat.jobs.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import se.torgstat.jobs.Torgstat;
import se.torgstat.jobs.closing.ClosingConfiguration;
import se.torgstat.jobs.closing.ClosingOptions;
import se.torgstat.jobs.closing.ClosingRun;
import se.torgstat.jobs.exit.ExitStatus;
import se.torgstat.jobs.fault.Ear;
import se.torgstat.jobs.nightly.NightlyConfiguration;
import se.torgstat.jobs.nightly.NightlyOptions;
import se.torgstat.jobs.nightly.NightlyRun;
import se.torgstat.jobs.operator.Office.Answer;
import se.torgstat.jobs.run.Site;
import se.torgstat.jobs.store.RunLock;
import se.torgstat.period.Period;

/** A machine that fails the program: every end is clear, and the next run succeeds (S14 P3). */
class MachineTest {
  private static final String[] NIGHT = {"nightly", "--date", "2024-05-02"};
  private static Office office;

  @BeforeAll
  static void open() {
    office = Office.small("machine");
  }

  @AfterAll
  static void end() {
    office.close();
  }

  /**
   * What is published is published, though the disk has no room for the summary and the figures.
   */
  @Test
  void aFullDiskInTheHome() throws Exception {
    Path full = Path.of("/dev/full");
    assumeThat(full).as("a file that is always full").exists();
    Path summary = Files.createDirectories(office.home().resolve("reports")).resolve("report.tmp");
    Path figures =
        Files.createDirectories(office.home().resolve("metrics")).resolve("torgstat.prom.tmp");
    Files.createSymbolicLink(summary, full);
    Files.createSymbolicLink(figures, full);
    Answer answer = types(office, NIGHT);
    assertThat(answer.status()).isIn(0, 3);
    assertThat(answer.out()).contains("Open periods");
    assertThat(office.tables()).isNotEmpty();
    Files.delete(summary);
    Files.delete(figures);
    assertThat(types(office, NIGHT).status()).isZero();
    assertThat(office.home().resolve("metrics/torgstat.prom")).isNotEmptyFile();
  }

  @Test
  void noRightToWriteInTheHome() {
    for (String home : List.of("/proc/torgstat", "/dev/null/torgstat")) {
      StringWriter err = new StringWriter();
      int status =
          Torgstat.run(
              new PrintWriter(new StringWriter()),
              new PrintWriter(err, true),
              "nightly",
              "--home",
              home);
      assertThat(status).isEqualTo(4);
      assertThat(err.toString())
          .startsWith("torgstat: /")
          .contains("cannot be read or written; ")
          .hasLineCount(1);
    }
  }

  @Test
  void anInboxThatVanishesWhileItIsRead() throws Exception {
    Path aside = office.home().resolve("aside");
    somethingNew();
    List<String> before = office.tables();
    try (Ear ear = new Ear("register", () -> move(office.inbox(), aside))) {
      Answer answer = types(office, NIGHT);
      assertThat(ear.heard()).isTrue();
      assertThat(answer.status()).isEqualTo(4);
      assertThat(answer.err()).startsWith("torgstat: ").contains("cannot be read").hasLineCount(1);
    }
    Answer gone = types(office, NIGHT);
    assertThat(gone.status()).isEqualTo(4);
    assertThat(gone.err()).contains("inbox").hasLineCount(1);
    assertThat(office.tables()).isEqualTo(before);
    move(aside, office.inbox());
    assertThat(types(office, NIGHT).status()).isIn(0, 3);
  }

  /** A folder where a file should be: what no right makes readable, root's neither. */
  @Test
  void anExportThatCannotBeRead() throws Exception {
    Path export = office.inbox().resolve("alfa_2024-05-01.csv");
    Path aside = office.home().resolve("aside.csv");
    somethingNew();
    Runnable swap =
        () -> {
          move(export, aside);
          try {
            Files.createDirectory(export);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        };
    try (Ear ear = new Ear("register", swap)) {
      Answer answer = types(office, NIGHT);
      assertThat(answer.status()).isEqualTo(4);
      assertThat(ear.heard()).isTrue();
      assertThat(answer.err()).contains("alfa_2024-05-01.csv").hasLineCount(1);
    }
    Files.delete(export);
    move(aside, export);
    assertThat(types(office, NIGHT).status()).isIn(0, 3);
  }

  /** Whether it jumps between two runs or from one look to the next. */
  @Test
  void aClockThatJumps() throws Exception {
    try (Office jumpy = Office.small("clock")) {
      assertThat(night(jumpy, clock("2031-01-01T03:00:00Z", -70_000))).isNotNull();
      List<String> tables = jumpy.tables();
      assertThat(night(jumpy, clock("2024-05-02T03:00:00Z", -3600))).isNotNull();
      assertThat(jumpy.tables()).isEqualTo(tables);
      close(jumpy, clock("2024-05-02T04:00:00Z", -90_000));
      assertThat(types(jumpy, "status").status()).isZero();
      assertThat(types(jumpy, "close", "2024-T1").err()).contains("closed already");
      assertThat(types(jumpy, "rerun", "2024-T1", "--reason", "the clock").out())
          .contains("nothing that may go out differs");
      assertThat(night(jumpy, clock("2024-05-03T03:00:00Z", 90_000)))
          .isIn(ExitStatus.DONE, ExitStatus.FINDINGS);
    }
  }

  @Test
  void tooLittleMemory() {
    StringWriter err = new StringWriter();
    RuntimeException step = new IllegalStateException(new OutOfMemoryError("Java heap space"));
    assertThat(Errors.tell(step, new PrintWriter(err, true), false)).isEqualTo(1);
    assertThat(err.toString()).contains("too little memory; give it more").hasLineCount(1);
  }

  @Test
  void farTooLittleMemory() throws Exception {
    try (World world = World.embedded("tiny", "-Xmx16m")) {
      World.Running running = world.starts("", NIGHT);
      assertThat(running.ends()).isEqualTo(1);
    }
  }

  /** An empty line more: the night has to read again. */
  private static void somethingNew() throws IOException {
    Files.writeString(
        office.inbox().resolve("alfa_2024-05-01.csv"), "\n", StandardOpenOption.APPEND);
  }

  private static Answer types(Office office, String... words) {
    return office.types(words[0], Arrays.copyOfRange(words, 1, words.length));
  }

  private static ExitStatus night(Office office, Clock clock) throws Exception {
    Site site = Desk.site(office.settings(), clock);
    try (ConfigurableApplicationContext context =
            DatabaseContext.open(office.settings(), NightlyConfiguration.class);
        RunLock lock = RunLock.tryAcquire(context.getBean(DataSource.class)).orElseThrow()) {
      NightlyOptions options = new NightlyOptions(site.today(), null, Set.of());
      return context.getBean(NightlyRun.class).run(site, options, lock).status();
    }
  }

  private static void close(Office office, Clock clock) throws Exception {
    Site site = Desk.site(office.settings(), clock);
    try (ConfigurableApplicationContext context =
            DatabaseContext.open(office.settings(), ClosingConfiguration.class);
        RunLock lock = RunLock.tryAcquire(context.getBean(DataSource.class)).orElseThrow()) {
      List<Period> periods = List.of(Period.parse("2024-T1"));
      context
          .getBean(ClosingRun.class)
          .run(site, new ClosingOptions(periods, null, Set.of(), null, Set.of()), lock);
    }
  }

  /** A clock that jumps by so many seconds at every look. */
  private static Clock clock(String first, long jump) {
    return new Clock() {
      private Instant now = Instant.parse(first);

      @Override
      public Instant instant() {
        Instant told = now;
        now = now.plus(Duration.ofSeconds(jump));
        return told;
      }

      @Override
      public ZoneId getZone() {
        return Site.ZONE;
      }

      @Override
      public Clock withZone(ZoneId zone) {
        return this;
      }
    };
  }

  private static void move(Path from, Path to) {
    try {
      Files.move(from, to);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
