package se.torgstat.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Command;
import se.torgstat.jobs.database.TestDatabase;

/** The program as a process of its own. */
class TorgstatTest {
  @BeforeAll
  static void startTheServer() {
    TestDatabase.shared();
  }

  @Test
  void wrongUsageEndsWith2() throws Exception {
    assertThat(run("", "sql", "--formt", "csv")).startsWith("2 ").contains("--formt");
    assertThat(run("", "nosuch")).startsWith("2 torgstat: There is no command 'nosuch'");
    assertThat(run("", "nigthly"))
        .isEqualTo(
            "2 torgstat: There is no command 'nigthly'; did you mean nightly?\n"
                + "Type torgstat --help for how to use it.\n");
    assertThat(run("", "status", "20010101-2380")).contains("status takes no '########-####'");
    assertThat(run("", "close", "2024-t2"))
        .startsWith("2 torgstat: close takes no '2024-t2'; a period is 2024-T1, 2024-D2 or 2024.");
    assertThat(run("", "rejections", "--run", "x")).contains("'x' is not a whole number\n");
    assertThat(run("", "sql", "--config", "/nowhere.properties", "SELECT 1"))
        .startsWith("2 ")
        .contains("There is no configuration file /nowhere.properties")
        .doesNotContain("\tat ");
  }

  /** Before anything that a command would miss: a period, a reason. */
  @Test
  void everyCommandTellsHowItIsUsed() {
    for (String command : Torgstat.commands().getSubcommands().keySet()) {
      StringWriter out = new StringWriter();
      StringWriter err = new StringWriter();
      int status = Torgstat.run(new PrintWriter(out), new PrintWriter(err), command, "--help");
      assertThat(status).as(command).isZero();
      assertThat(out.toString()).startsWith("Usage: torgstat " + command);
      assertThat(err.toString()).isEmpty();
    }
  }

  @Test
  void everyCommandIsKnownByItsOwnName() {
    Torgstat.COMMANDS.forEach(
        (name, command) -> assertThat(command.getAnnotation(Command.class).name()).isEqualTo(name));
  }

  @Test
  void answersAQueryInUtf8() throws Exception {
    assertThat(run("", "sql", "--format", "csv", "SELECT CHAR(0xC3A5 USING utf8mb4) x, NULL y"))
        .isEqualTo("0 x,y\nå,\n");
    String indented = " ".repeat(9000) + "SELECT 1 AS x";
    assertThat(run("", "sql", "--format", "csv", indented)).isEqualTo("0 x\n1\n");
  }

  @Test
  void saysWhatIsWrongWithAQueryInOneSentence() throws Exception {
    assertThat(run("", "sql", "SELECT nothing"))
        .isEqualTo("2 torgstat: The query failed: Unknown column 'nothing' in 'SELECT'\n");
    assertThat(run("", "sql", "DELETE FROM revision")).startsWith("2 ").contains("DELETE");
    for (String own :
        List.of(
            "set password = password('x')",
            "/* a */ SET  PASSWORD FOR CURRENT_USER = 'x'",
            "/*!100000 set password='x' */",
            "EXECUTE IMMEDIATE 'set password = 1'")) {
      assertThat(run("", "sql", own)).startsWith("2 ").contains("may not set it");
    }
    assertThat(run("", "sql", "SELECT 'set password' AS x")).startsWith("0 ");
    assertThat(run("", "sql", "--verbose", "SELECT nothing")).contains("\tat ");
  }

  @Test
  void readsQueriesFromItsInput() throws Exception {
    assertThat(run("SELECT 1\n  AS x;\nSELECT 2 AS y", "sql", "--format", "csv"))
        .isEqualTo("0 x\n1\ny\n2\n");
    assertThat(run("SELECT 1 AS x;\nexit\nSELECT 2;\n", "sql", "--format", "csv"))
        .isEqualTo("0 x\n1\n");
  }

  /** The exit status, and what was printed. */
  private static String run(String input, String... arguments) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(
                Stream.concat(
                        Stream.of(
                            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Torgstat.class.getName()),
                        List.of(arguments).stream())
                    .toList())
            .redirectErrorStream(true);
    builder.environment().put("TORGSTAT_HOME", TestDatabase.FORK.resolve("test-home").toString());
    builder.environment().put("TORGSTAT_SERVER", TestDatabase.PROGRAMS.toString());
    builder.environment().put("LC_ALL", "C");
    Process process = builder.start();
    process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().close();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (InputStream stream = process.getInputStream()) {
      stream.transferTo(out);
    }
    return process.waitFor() + " " + out.toString(StandardCharsets.UTF_8);
  }
}
