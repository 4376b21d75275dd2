package se.torgstat.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The economy's lines and the costs of livelihoods are data (S2.4, S10.3), read strictly. */
class EconomyDataTest {
  private static final Path SAMPLES = Path.of("../input-samples/umearegionen");
  private static final String COSTS = "livelihood_costs.yaml";

  @TempDir Path folder;

  @BeforeEach
  void copySamples() throws IOException {
    try (Stream<Path> paths = Files.walk(SAMPLES)) {
      for (Path path : paths.filter(p -> p.toString().endsWith(".yaml")).toList()) {
        Path target = folder.resolve(SAMPLES.relativize(path));
        Files.createDirectories(target.getParent());
        Files.copy(path, target);
      }
    }
  }

  @Test
  void theLinesAreTheUnitsAndThoseOfTheFile() throws IOException {
    EconomyLines lines = EconomyLinesReader.read(ForbundReader.read(folder));
    assertThat(lines.lines()).hasSize(15);
    assertThat(lines.lines())
        .anyMatch(line -> line.isCalled("kostnad", "-  PROCESSLEDARE\u00A0integration "))
        .noneMatch(line -> line.isCalled("intakt", "Processledare integration"));
    Files.delete(folder.resolve("economy.yaml"));
    assertThat(EconomyLinesReader.read(ForbundReader.read(folder)).lines()).hasSize(8);
  }

  @Test
  void theExampleOfCostsIsNotUsed() {
    Forbund umea = ForbundReader.read(folder);
    assertThat(umea.sources().keySet()).noneMatch(file -> file.contains("livelihood_costs"));
    assertThat(LivelihoodCostReader.read(umea)).isEmpty();
  }

  @Test
  void theExampleOfCostsHasTheFormThatIsRead() throws IOException {
    Files.copy(folder.resolve("examples").resolve(COSTS), folder.resolve(COSTS));
    assertThat(LivelihoodCostReader.read(ForbundReader.read(folder)))
        .isNotEmpty()
        .allMatch(cost -> cost.source().startsWith("EXAMPLE") && cost.krPerYear() == 1);
  }

  @ParameterizedTest
  @CsvSource({
    "group: OHALSA, group: NONE, not in livelihood_groups.yaml",
    "payer: STATEN, payer: EU, payer is none of",
    "payer: KOMMUNEN, payer: STATEN, stands twice",
    "kr_per_year: 1, kr_per_year: x, not a whole number",
    "'source: \"EXAMPLE: a placeholder, no real figure\"', 'source: \" \"', without its source",
  })
  void aCostThatIsWrongIsRefusedInWords(String right, String wrong, String words)
      throws IOException {
    String text = Files.readString(folder.resolve("examples").resolve(COSTS));
    Files.writeString(folder.resolve(COSTS), text.replaceFirst(right, wrong));
    assertThatThrownBy(() -> ForbundReader.read(folder))
        .isInstanceOf(ForbundException.class)
        .hasMessageContaining(COSTS)
        .hasMessageContaining(words);
  }

  @Test
  void aLineThatIsAUnitsOwnIsRefused() throws IOException {
    Path file = folder.resolve("economy.yaml");
    Files.writeString(file, Files.readString(file) + "  - {kind: kostnad, activity: vännäs}\n");
    assertThatThrownBy(() -> ForbundReader.read(folder)).hasMessageContaining("stands twice");
  }
}
