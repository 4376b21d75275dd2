package se.torgstat.jobs.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.torgstat.jobs.exit.Refusal;

class SettingsTest {
  @TempDir private Path root;

  @Test
  void defaultsToTheSamplesAndAHomeInTheCheckout() {
    Settings settings = Settings.load(root, null, Map.of(), Map.of());
    assertThat(settings.home()).isEqualTo(root.resolve("var"));
    assertThat(settings.inbox()).isEqualTo(root.resolve("input-samples/umearegionen/exports"));
    assertThat(settings.databaseUrl()).isEmpty();
    assertThat(settings.logsAsJson()).isFalse();
  }

  @Test
  void anOptionIsOverTheEnvironmentWhichIsOverTheFile() throws Exception {
    Path file = file("TORGSTAT_INBOX=/file\nTORGSTAT_FORBUND=/file\nTORGSTAT_LOG_FORMAT=json\n");
    Settings settings =
        Settings.load(
            root,
            file,
            Map.of("TORGSTAT_INBOX", "/environment", "TORGSTAT_FORBUND", "/environment"),
            Map.of(Setting.TORGSTAT_INBOX, "/option"));
    assertThat(settings.inbox()).isEqualTo(Path.of("/option"));
    assertThat(settings.forbund()).isEqualTo(Path.of("/environment"));
    assertThat(settings.logsAsJson()).isTrue();
  }

  @Test
  void readsTheFileInTheHome() throws Exception {
    Files.createDirectories(root.resolve("home"));
    Files.writeString(root.resolve("home/torgstat.properties"), "TORGSTAT_INBOX = in/box å\n");
    Settings settings =
        Settings.load(
            root, null, Map.of("TORGSTAT_HOME", root.resolve("home").toString()), Map.of());
    assertThat(settings.inbox()).isEqualTo(root.resolve("home/in/box å"));
  }

  @Test
  void anEditorsByteOrderMarkIsNoPartOfTheFirstName() throws Exception {
    Path file = file("\uFEFFTORGSTAT_INBOX=/file\n");
    assertThat(Settings.load(root, file, Map.of(), Map.of()).inbox()).isEqualTo(Path.of("/file"));
  }

  @Test
  void refusesAKeyThatIsNoSetting() throws Exception {
    Path file = file("TORGSTAT_INBOKS=/x\n");
    assertThatThrownBy(() -> Settings.load(root, file, Map.of(), Map.of()))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("TORGSTAT_INBOKS");
  }

  @Test
  void refusesAPasswordInTheFileWithoutRepeatingIt() throws Exception {
    Path file = file("TORGSTAT_DB_PASSWORD=hemligt\n");
    assertThatThrownBy(() -> Settings.load(root, file, Map.of(), Map.of()))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("TORGSTAT_DB_PASSWORD_FILE")
        .hasMessageNotContaining("hemligt");
  }

  @Test
  void readsThePasswordFromAFileOrTheEnvironmentAndNeverShowsIt() throws Exception {
    Path file = file("hemligt\n");
    Settings settings =
        Settings.load(root, null, Map.of("TORGSTAT_DB_PASSWORD_FILE", file.toString()), Map.of());
    assertThat(settings.pipelineLogin()).isEqualTo(new Login("torgstat", "hemligt"));
    assertThat(settings.pipelineLogin().toString()).doesNotContain("hemligt");
    assertThatThrownBy(settings::analystLogin)
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("TORGSTAT_ANALYST_PASSWORD_FILE");
  }

  private Path file(String text) throws Exception {
    return Files.writeString(root.resolve("a.properties"), text);
  }
}
