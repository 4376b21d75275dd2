package se.torgstat.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Replays what the fuzzer has found worth keeping. */
class CorpusTest {
  private static final Path CORPUS = Path.of("src/test/resources/fuzz");

  @Test
  void exports() throws IOException {
    assertThat(replay("export", ExportFuzz::fuzzerTestOneInput)).isGreaterThan(9);
  }

  @Test
  void economyFilesAndPrintedFigures() throws IOException {
    assertThat(replay("economy", EconomyFuzz::fuzzerTestOneInput)).isGreaterThan(2);
  }

  private static int replay(String folder, Consumer<byte[]> target) throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.list(CORPUS.resolve(folder))) {
      files = found.sorted().toList();
    }
    for (Path file : files) {
      target.accept(Files.readAllBytes(file));
    }
    return files.size();
  }
}
