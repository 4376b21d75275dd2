package se.torgstat.jobs.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import se.torgstat.jobs.exit.Refusal;

/** Whatever is killed, the next start succeeds without help (S14 P1). */
@ExtendWith(TestDatabase.class)
class KilledProgramTest {
  private static final Path HOME = TestDatabase.FORK.resolve("test-home-killed");

  @BeforeAll
  static void unpackAndBeginAnew() {
    TestDatabase.shared();
    PrivateFiles.deleteFolder(HOME);
  }

  @BeforeEach
  void nothingRuns() {
    ServerProcess.in(HOME.resolve("database")).ifPresent(ServerProcess::kill);
  }

  @Test
  void anOrphanedServerIsFoundAndEndsWithItsNextUser() throws Exception {
    Program program = Program.start(HOME);
    int port = program.port();
    program.kill();
    ServerProcess orphan = ServerProcess.in(HOME.resolve("database")).orElseThrow();
    try (EmbeddedDatabase database = open()) {
      assertThat(database.port()).isEqualTo(port);
    }
    assertThat(orphan.isAlive()).isFalse();
  }

  @Test
  void aServerKilledWithItsProgramStartsAgain() throws Exception {
    Program program = Program.start(HOME);
    assertThat(program.port()).isPositive();
    ServerProcess.in(HOME.resolve("database")).orElseThrow().kill();
    program.kill();
    try (EmbeddedDatabase database = open()) {
      assertThat(one(database)).isEqualTo(1);
    }
  }

  @Test
  void theServerStaysAsLongAsAnyProgramUsesIt() throws Exception {
    Program other;
    try (EmbeddedDatabase database = open()) {
      other = Program.start(HOME);
      assertThat(other.port()).isEqualTo(database.port());
    }
    ServerProcess server = ServerProcess.in(HOME.resolve("database")).orElseThrow();
    assertThat(server.isAlive()).isTrue();
    other.end();
    assertThat(server.isAlive()).isFalse();
  }

  @Test
  void aTerminatedProgramEndsItsServer() throws Exception {
    Program program = Program.start(HOME);
    assertThat(program.port()).isPositive();
    program.terminate();
    assertThat(ServerProcess.in(HOME.resolve("database"))).isEmpty();
  }

  @Test
  void thePortIsRememberedAndAnotherIsTakenWhereItIsNotFree() throws Exception {
    int port;
    try (EmbeddedDatabase database = open()) {
      port = database.port();
    }
    try (EmbeddedDatabase database = open()) {
      assertThat(database.port()).isEqualTo(port);
    }
    try (var taken = new java.net.ServerSocket(port, 1, java.net.InetAddress.getLoopbackAddress());
        EmbeddedDatabase database = open()) {
      assertThat(database.port()).isNotEqualTo(taken.getLocalPort());
    }
  }

  @Test
  void aHomeThatTheInstallerCannotServeIsRefusedInWords() {
    Path home = TestDatabase.FORK.resolve("test home");
    assertThatThrownBy(() -> EmbeddedDatabase.open(home, TestDatabase.PROGRAMS))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("test home, which has a space in it");
  }

  @Test
  void anAnalystsOwnPasswordLastsUntilTheNextStart() {
    try (EmbeddedDatabase database = open()) {
      new JdbcTemplate(database.analyst()).execute("SET PASSWORD = PASSWORD('another')");
    }
    try (EmbeddedDatabase database = open()) {
      assertThat(new JdbcTemplate(database.analyst()).queryForObject("SELECT 1", Integer.class))
          .isEqualTo(1);
    }
  }

  /** Both found the port free, one was the first. */
  @Test
  void aServerWhoseRememberedPortAnotherHomeTookMeanwhileIsNotMistakenForIt() throws Exception {
    Path home = Files.createDirectories(TestDatabase.FORK.resolve("test-home-second"));
    Secrets secrets = Secrets.in(home);
    Programs programs = Programs.find(TestDatabase.PROGRAMS);
    Path data = DataDirectory.prepare(home, programs, secrets.login("root"));
    try (EmbeddedDatabase first = open()) {
      ServerProcess late = ServerProcess.start(programs, data, first.port());
      assertThat(new EmbeddedServer(home, TestDatabase.PROGRAMS, secrets).answers(late)).isFalse();
      assertThat(one(first)).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {300, 700, 1200, 2000})
  void aFirstStartKilledInItsMiddleIsMadeGood(int milliseconds) throws Exception {
    Path home = TestDatabase.FORK.resolve("test-home-first");
    ServerProcess.in(home.resolve("database")).ifPresent(ServerProcess::kill);
    PrivateFiles.deleteFolder(home);
    Program program = Program.start(home);
    Thread.sleep(milliseconds);
    program.kill();
    try (EmbeddedDatabase database = EmbeddedDatabase.open(home, TestDatabase.PROGRAMS)) {
      assertThat(one(database)).isEqualTo(1);
      assertThat(new JdbcTemplate(database.analyst()).queryForObject("SELECT 1", Integer.class))
          .isEqualTo(1);
    }
    try (var left = Files.list(home)) {
      assertThat(left.map(path -> path.getFileName().toString()))
          .noneMatch(name -> name.startsWith("database.new-"));
    }
  }

  private static EmbeddedDatabase open() {
    return EmbeddedDatabase.open(HOME, TestDatabase.PROGRAMS);
  }

  private static int one(EmbeddedDatabase database) {
    return new JdbcTemplate(database.pipeline()).queryForObject("SELECT 1", Integer.class);
  }
}
