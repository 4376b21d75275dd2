package se.torgstat.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateForbundTest {
  @TempDir Path directory;

  @Test
  void writesNineExportsThatAreTheSameAgain() throws IOException {
    String[] options = {"--scale", "0.3", "--seed", "7", "--snapshot", "2023-09-01"};
    Path first = generated("first", options);
    Path second = generated("second", options);
    try (var files = Files.list(first)) {
      assertThat(files)
          .hasSize(9)
          .allSatisfy(
              file -> assertThat(second.resolve(file.getFileName())).hasSameBinaryContentAs(file));
    }
    assertThat(first.resolve("robertsfors_230901.csv")).exists();
  }

  private Path generated(String name, String... options) throws IOException {
    Path out = directory.resolve(name);
    String[] args = new String[options.length + 1];
    args[0] = out.toString();
    System.arraycopy(options, 0, args, 1, options.length);
    GenerateForbund.main(args);
    return out;
  }
}
