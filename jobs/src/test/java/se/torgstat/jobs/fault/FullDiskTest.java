package se.torgstat.jobs.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import se.torgstat.jobs.database.TestDatabase;
import se.torgstat.jobs.operator.Office;

/**
 * The disk of the database is full (S14 P3): one in memory, where this machine may mount one. By
 * hand, with {@code -Dtorgstat.test.disk=true}: the server may end itself, and is waited for.
 */
@EnabledIfSystemProperty(named = "torgstat.test.disk", matches = "true")
@EnabledIf(
    value = "se.torgstat.jobs.database.DebianServer#isInstalled",
    disabledReason = "there is no mariadbd on the PATH: .ci/prepare installs Debian's")
class FullDiskTest {
  private static final Path DISK = TestDatabase.FORK.resolve("test-debian/outpost-disk");
  private static boolean mounted;

  @BeforeAll
  static void mount() throws Exception {
    Files.createDirectories(DISK);
    run("umount", DISK.toString());
    mounted = run("mount", "-t", "tmpfs", "-o", "size=300m", "none", DISK.toString()) == 0;
  }

  @AfterAll
  static void unmount() throws Exception {
    if (mounted) {
      run("umount", DISK.toString());
    }
  }

  @Test
  void isToldAndNothingIsHalfDone() throws Exception {
    assumeThat(mounted).as("a disk can be mounted here").isTrue();
    try (Outpost outpost = Outpost.open("disk")) {
      fill();
      OneSentence.says(outpost.types("status"), "room");
      Files.delete(DISK.resolve("ballast"));
      assertThat(outpost.types("status").status()).isZero();
      List<String> before = outpost.sees();
      for (String step : List.of("register", "publish")) {
        try (Ear ear = new Ear(step, FullDiskTest::fill)) {
          Office.Answer answer = outpost.types("nightly", "--date", "2024-05-02");
          assertThat(ear.heard()).isTrue();
          if (answer.status() == 4) {
            OneSentence.says(answer, "room");
          } else {
            assertThat(answer.status()).as(answer.err()).isIn(0, 3);
          }
        }
        Files.delete(DISK.resolve("ballast"));
        if (!outpost.server().isRunning()) {
          outpost.server().begin();
        }
        List<String> now = outpost.sees();
        assertThat(before.isEmpty() || now.equals(before)).as("half-done").isTrue();
        before = now;
      }
      assertThat(outpost.types("nightly", "--date", "2024-05-02").status()).isIn(0, 3);
      assertThat(outpost.sees()).isNotEmpty();
    }
  }

  private static void fill() {
    try (OutputStream ballast = Files.newOutputStream(DISK.resolve("ballast"))) {
      byte[] block = new byte[4096];
      while (true) {
        ballast.write(block);
      }
    } catch (IOException full) {
      // as it should be
    }
  }

  private static int run(String... command) throws IOException, InterruptedException {
    try {
      return new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(new File("/dev/null"))
          .start()
          .waitFor();
    } catch (IOException missing) {
      return -1;
    }
  }
}
