package se.torgstat.jobs.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** What lies in {@code deploy/}: cron, systemd, mail on news only, alert rules (S12, S13.4). */
class DeployTest {
  private static final Path DEPLOY = Path.of("../deploy").toAbsolutePath().normalize();

  @TempDir private Path checkout;

  private record Night(int status, String printed) {}

  @Test
  void aNightWithoutNewsIsSilent() throws Exception {
    assertThat(night(0)).isEqualTo(new Night(0, ""));
  }

  @Test
  void aNightWithNewsTellsAndKeepsItsStatus() throws Exception {
    for (int status : new int[] {1, 3, 4, 5}) {
      Night night = night(status);
      assertThat(night.status()).isEqualTo(status);
      assertThat(night.printed())
          .startsWith("torgstat: ")
          .contains("the summary of --date 2024-05-02");
    }
  }

  @Test
  void mailsItselfWhereAnAddressIsSet() throws Exception {
    script("sendmail", "cat > \"$(dirname \"$0\")/mail\"");
    Night night =
        night(3, "TORGSTAT_MAILTO=operator", "TORGSTAT_SENDMAIL=" + checkout.resolve("sendmail"));
    assertThat(night).isEqualTo(new Night(3, ""));
    assertThat(checkout.resolve("mail"))
        .content()
        .startsWith("To: operator\nSubject: torgstat: new findings\n")
        .contains("the summary");
  }

  @Test
  void printsWhatCouldNotBeMailed() throws Exception {
    script("sendmail", "cat >/dev/null; exit 75");
    Night night =
        night(4, "TORGSTAT_MAILTO=operator", "TORGSTAT_SENDMAIL=" + checkout.resolve("sendmail"));
    assertThat(night.status()).isEqualTo(4);
    assertThat(night.printed()).contains("the mail could not be sent", "the summary");
  }

  /** What stops the unit reaches the program, and is not waited out. */
  @Test
  void handsASignalOn() throws Exception {
    night(0);
    script(
        "torgstat",
        "trap 'echo ended in order; kill $!; exit 143' TERM\n"
            + "touch \"$(dirname \"$0\")/begun\"; sleep 300 & wait");
    Process night =
        new ProcessBuilder(checkout.resolve("deploy/torgstat-nightly").toString())
            .redirectErrorStream(true)
            .start();
    while (!Files.exists(checkout.resolve("begun"))) {
      Thread.sleep(20);
    }
    night.toHandle().destroy();
    assertThat(night.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(night.exitValue()).isEqualTo(143);
    assertThat(new String(night.getInputStream().readAllBytes())).contains("ended in order");
  }

  @Test
  @EnabledIf("hasPromtool")
  void promtoolAcceptsTheAlertRules() throws Exception {
    assertThat(run(List.of("promtool", "check", "rules", DEPLOY + "/alert-rules.yaml")).status())
        .isZero();
  }

  @Test
  @EnabledIf("hasPromtool")
  void eachOfTwoHomesIsAlertedByItsOwnFigures() throws Exception {
    String rules = Path.of("src/test/resources/alerts-of-two-homes.yaml").toString();
    Night tested = run(List.of("promtool", "test", "rules", rules));
    assertThat(tested.status()).as(tested.printed()).isZero();
  }

  @Test
  void theAlertRulesUseMetricsThatThereAre() throws Exception {
    String code =
        Files.readString(Path.of("src/main/java/se/torgstat/jobs/monitoring/RunFigures.java"));
    Set<String> used =
        Stream.of(Files.readString(DEPLOY.resolve("alert-rules.yaml")).split("[^a-z_]+"))
            .filter(word -> word.startsWith("torgstat_"))
            .collect(java.util.stream.Collectors.toSet());
    assertThat(used).isNotEmpty().allMatch(name -> code.contains('"' + name + '"'));
  }

  @Test
  void theUnitTheTimerAndTheCronLineNameTheSameProgramAndHour() throws Exception {
    String cron = Files.readString(DEPLOY.resolve("torgstat.cron"));
    assertThat(cron)
        .containsPattern("(?m)^15 4 \\* \\* \\* torgstat /opt/torgstat/deploy/torgstat-nightly$");
    assertThat(Files.readString(DEPLOY.resolve("torgstat.service")))
        .contains("ExecStart=/opt/torgstat/deploy/torgstat-nightly");
    assertThat(Files.readString(DEPLOY.resolve("torgstat.timer"))).contains("04:15:00");
    assertThat(cron).endsWith("\n");
  }

  private Night night(int status, String... environment) throws Exception {
    Files.createDirectories(checkout.resolve("deploy"));
    Files.copy(
        DEPLOY.resolve("torgstat-nightly"),
        checkout.resolve("deploy/torgstat-nightly"),
        StandardCopyOption.REPLACE_EXISTING,
        StandardCopyOption.COPY_ATTRIBUTES);
    script("torgstat", "shift; echo the summary of \"$@\"; exit " + status);
    return run(
        List.of(checkout.resolve("deploy/torgstat-nightly").toString(), "--date", "2024-05-02"),
        environment);
  }

  private void script(String name, String text) throws IOException {
    Path file = checkout.resolve(name);
    Files.writeString(file, "#!/bin/sh\n" + text + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  private static Night run(List<String> command, String... environment) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    for (String setting : environment) {
      builder.environment().put(setting.split("=", 2)[0], setting.split("=", 2)[1]);
    }
    Process process = builder.start();
    process.getOutputStream().close();
    String printed = new String(process.getInputStream().readAllBytes());
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Night(process.exitValue(), printed);
  }

  static boolean hasPromtool() {
    return Stream.of(System.getenv("PATH").split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder).resolve("promtool")));
  }
}
