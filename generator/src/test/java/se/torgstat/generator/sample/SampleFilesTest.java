package se.torgstat.generator.sample;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** After a change that is meant: {@code GenerateSamples} writes the files anew (see README). */
class SampleFilesTest {
  private static final Path EXPORTS = Path.of("..", "input-samples", "umearegionen", "exports");

  private final List<SampleFile> files = SampleFiles.all();

  @Test
  void givesTheSameBytesAgain() throws IOException {
    for (SampleFile file : files) {
      assertThat(Files.readAllBytes(EXPORTS.resolve(file.export().fileName())))
          .as(file.export().fileName())
          .isEqualTo(file.export().bytes());
    }
  }

  @Test
  void noOtherFileLiesBesideTheNineExports() throws IOException {
    try (var beside = Files.list(EXPORTS)) {
      assertThat(beside.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              files.stream().map(file -> file.export().fileName()).toList())
          .hasSize(9);
    }
  }

  @Test
  void namesEveryRowThatMustBeRejectedOrWarnedOf() throws IOException {
    assertThat(Manifest.rejections(files)).isEqualTo(resource("expected-rejections.csv"));
    assertThat(Manifest.warnings(files)).isEqualTo(resource("expected-warnings.csv"));
    assertThat(Manifest.accounting(files)).isEqualTo(resource("expected-accounting.csv"));
  }

  @Test
  void breaksEveryRuleOfRows() {
    assertThat(files.stream().flatMap(file -> file.rejections().stream()))
        .extracting(SampleFile.Finding::rule)
        .contains(
            "R101", "R102", "R201", "R202", "R203", "R301", "R302", "R303", "R401", "R402", "R403",
            "R501", "R601", "R602");
    assertThat(files.stream().flatMap(file -> file.warnings().stream()))
        .extracting(SampleFile.Finding::rule)
        .contains("W304", "W502", "W701");
  }

  @Test
  void holdsNoFileForTooManyRejections() {
    for (SampleFile file : files) {
      assertThat(file.read())
          .isEqualTo(file.accepted().size() + file.rejections().size() + file.excluded());
      assertThat(10 * file.rejections().size()).isLessThan(file.read());
    }
  }

  private static String resource(String name) throws IOException {
    try (var in = SampleFilesTest.class.getResourceAsStream("/" + name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
    }
  }
}
