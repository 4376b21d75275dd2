package se.torgstat.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Every bad row of the samples, and no other, with the generator's word for file, line, rule. */
class SampleFindingsTest {
  private static final Path MANIFESTS = Path.of("../generator/src/test/resources");
  private static final Map<String, ReadExport> FILES = files();

  @Test
  void rejectsEachBadRowByItsRule() throws IOException {
    assertThat(told(ReadExport::rejections))
        .containsExactlyInAnyOrderElementsOf(manifest("rejections"));
  }

  @Test
  void warnsOfEachDoubtfulRowByItsRule() throws IOException {
    assertThat(told(ReadExport::warnings))
        .containsExactlyInAnyOrderElementsOf(manifest("warnings"));
  }

  @Test
  void accountsForEveryRow() throws IOException {
    List<String> told = new ArrayList<>();
    FILES.forEach(
        (name, file) -> {
          assertThat(file.held()).isNull();
          assertThat(file.read()).isEqualTo(file.accepted() + file.rejected() + file.excluded());
          told.add(
              name
                  + ";"
                  + file.read()
                  + ";"
                  + file.accepted()
                  + ";"
                  + file.rejected()
                  + ";"
                  + file.excluded());
        });
    assertThat(told).containsExactlyInAnyOrderElementsOf(manifest("accounting"));
  }

  @Test
  void showEveryRuleOfARow() {
    List<String> rules = new ArrayList<>();
    FILES.values().forEach(file -> file.countByRule().keySet().forEach(r -> rules.add(r.name())));
    List<String> ofRows =
        List.of(Rule.values()).stream()
            .map(Rule::name)
            .filter(rule -> !rule.startsWith("F"))
            .toList();
    assertThat(rules).containsAll(ofRows);
  }

  private static List<String> told(Function<ReadExport, List<RowFinding>> which) {
    List<String> told = new ArrayList<>();
    FILES.forEach(
        (name, file) ->
            which.apply(file).forEach(f -> told.add(name + ";" + f.line() + ";" + f.rule())));
    return told;
  }

  private static List<String> manifest(String name) throws IOException {
    Path path = MANIFESTS.resolve("expected-" + name + ".csv");
    return Files.readAllLines(path, StandardCharsets.UTF_8).stream().skip(1).toList();
  }

  private static Map<String, ReadExport> files() {
    Inbox inbox = Inbox.list(Exports.SAMPLES.resolve("exports"), Exports.UMEA.contracts(), null);
    assertThat(inbox.held()).isEmpty();
    assertThat(inbox.candidates()).hasSize(9);
    ExportReader reader = new ExportReader(Exports.UMEA);
    Map<String, ReadExport> files = new TreeMap<>();
    inbox.candidates().values().forEach(c -> files.put(c.get(0).name(), reader.read(c.get(0))));
    return files;
  }
}
