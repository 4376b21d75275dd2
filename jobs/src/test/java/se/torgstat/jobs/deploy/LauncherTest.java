package se.torgstat.jobs.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code ./torgstat} builds what is missing and hands on its words and the exit status. Maven's
 * place is taken by a script that counts its calls; the program is {@link Echo}.
 */
class LauncherTest {
  private static final int STATUS = 3;

  @TempDir private Path folder;
  private Path checkout;

  /** The program: it tells what it was asked. */
  static final class Echo {
    private Echo() {}

    public static void main(String[] words) {
      System.out.println("asked " + Arrays.asList(words));
      System.exit(STATUS);
    }
  }

  @BeforeEach
  void aCheckoutWhosePathHasASpace() throws Exception {
    checkout = folder.resolve("a checkout");
    Files.createDirectories(checkout.resolve("jobs/src/main"));
    Files.createDirectory(checkout.resolve("sql"));
    Files.createFile(checkout.resolve("pom.xml"));
    Files.copy(Path.of("../torgstat"), checkout.resolve("torgstat"));
    Files.writeString(
        checkout.resolve("mvnw"),
        """
        #!/bin/sh
        echo build >> builds
        mkdir building || exit 9
        sleep 1
        cp program.jar jobs/target/torgstat.jar
        rmdir building
        """);
    for (String script : List.of("torgstat", "mvnw")) {
      assertThat(checkout.resolve(script).toFile().setExecutable(true)).isTrue();
    }
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Echo.class.getName());
    String program = Echo.class.getName().replace('.', '/') + ".class";
    try (JarOutputStream jar =
            new JarOutputStream(Files.newOutputStream(checkout.resolve("program.jar")), manifest);
        InputStream bytes = Echo.class.getClassLoader().getResourceAsStream(program)) {
      jar.putNextEntry(new JarEntry(program));
      jar.write(bytes.readAllBytes());
    }
  }

  @Test
  void buildsOnceAndHandsOnWordsAndStatus() throws Exception {
    assertThat(printed(starts("status", "a reason with  spaces")))
        .contains("building the program")
        .endsWith("asked [status, a reason with  spaces]\n");
    assertThat(printed(starts("status"))).isEqualTo("asked [status]\n");
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void buildsAgainWhatIsNewerThanTheProgramOrWasNotBuiltToTheEnd() throws Exception {
    printed(starts("status"));
    Files.setLastModifiedTime(
        Files.createFile(checkout.resolve("jobs/src/main/New.java")),
        FileTime.from(Instant.now().plusSeconds(1)));
    printed(starts("status"));
    assertThat(builds()).isEqualTo(2);
    Files.delete(checkout.resolve("jobs/src/main/New.java"));
    Files.createFile(checkout.resolve("jobs/target/unfinished-build"));
    printed(starts("status"));
    printed(starts("status"));
    assertThat(builds()).isEqualTo(3);
  }

  @Test
  @EnabledOnOs(value = OS.LINUX, disabledReason = "flock is Linux's")
  void ofSeveralThatStartAtOnceOneBuilds() throws Exception {
    List<Process> running = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      running.add(starts("nightly"));
    }
    for (Process one : running) {
      assertThat(printed(one)).endsWith("asked [nightly]\n");
    }
    assertThat(builds()).isEqualTo(1);
  }

  private Process starts(String... words) throws Exception {
    List<String> command = new ArrayList<>(List.of(checkout.resolve("torgstat").toString()));
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    return builder.start();
  }

  private static String printed(Process process) throws Exception {
    String printed = new String(process.getInputStream().readAllBytes());
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(printed).isEqualTo(STATUS);
    return printed;
  }

  private int builds() throws Exception {
    return Files.readAllLines(checkout.resolve("builds")).size();
  }
}
