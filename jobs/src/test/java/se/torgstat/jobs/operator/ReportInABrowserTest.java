package se.torgstat.jobs.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.torgstat.jobs.database.TestDatabase;

/**
 * The page as a reader meets it, in Debian's chromium: light, dark, narrow and on paper (S13.3).
 */
class ReportInABrowserTest {
  private static final Path SCRIPTS = TestDatabase.TARGET.resolveSibling("src/test/browser");
  private static final Path PROFILE = TestDatabase.FORK.resolve("test-browser");

  @BeforeEach
  void thereIsABrowser() {
    assumeTrue(program("chromium").isPresent(), "there is no chromium; .ci/prepare installs it");
    assumeTrue(program("node").isPresent(), "there is no node; .ci/prepare installs it");
    assumeTrue(
        Files.isDirectory(SCRIPTS.resolve("node_modules/axe-core")),
        "npm ci was not run; .ci/prepare does");
  }

  @Test
  void itIsAccessibleQuietAndPrints() throws Exception {
    Path page = ClosedSamples.OFFICE.home().resolve("browser.html");
    assertThat(
            ClosedSamples.OFFICE
                .types("report", ClosedSamples.PERIOD, "--out", page.toString())
                .status())
        .isZero();
    JsonNode met = opens(page);
    assertThat(texts(met, "complaints")).isEmpty();
    assertThat(texts(met, "requests")).isNotEmpty().containsOnly(page.toUri().toString());
    assertThat(texts(met, "violations")).isEmpty();
    assertThat(met.get("lightGround")).isNotEqualTo(met.get("darkGround"));
    assertThat(met.get("overflow").asInt()).as("wider than a telephone").isNotPositive();
    assertThat(met.get("paperOverflow").asInt()).as("wider than paper").isNotPositive();
    assertThat(met.get("paperGround")).isEqualTo(met.get("lightGround"));
    assertThat(met.get("firstStop").asText()).isEqualTo("#innehall");
    assertThat(met.get("pages").asInt()).isBetween(3, 16);
  }

  private static JsonNode opens(Path page) throws IOException, InterruptedException {
    Office.delete(PROFILE);
    Path said = Files.createTempFile(TestDatabase.TARGET, "browser", ".txt");
    Process process =
        new ProcessBuilder(
                "node",
                SCRIPTS.resolve("report.mjs").toString(),
                program("chromium").orElseThrow().toString(),
                page.toUri().toString(),
                PROFILE.toString())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    boolean ended = process.waitFor(180, TimeUnit.SECONDS);
    if (!ended) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
    String text = Files.readString(said, StandardCharsets.UTF_8);
    Files.delete(said);
    assertThat(ended && process.exitValue() == 0).as(text).isTrue();
    return new ObjectMapper().readTree(text);
  }

  private static List<String> texts(JsonNode met, String name) {
    List<String> texts = new ArrayList<>();
    met.get(name).forEach(text -> texts.add(text.asText()));
    return texts;
  }

  private static Optional<Path> program(String name) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
