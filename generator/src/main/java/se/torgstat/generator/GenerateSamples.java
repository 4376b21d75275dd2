package se.torgstat.generator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import se.torgstat.generator.sample.Manifest;
import se.torgstat.generator.sample.SampleFile;
import se.torgstat.generator.sample.SampleFiles;

/**
 * Writes the nine sample exports: {@code GenerateSamples OUT_DIR [MANIFEST_DIR]}.
 *
 * <p>The same bytes on every machine. The second directory gets the lists of rows that must be
 * rejected or warned of, which the tests compare with.
 */
public final class GenerateSamples {
  private GenerateSamples() {}

  public static void main(String[] args) throws IOException {
    if (args.length < 1 || args.length > 2) {
      System.err.println(
          "Give the directory for the exports: GenerateSamples OUT_DIR [MANIFEST_DIR]");
      System.exit(2);
    }
    List<SampleFile> files = SampleFiles.all();
    Path out = Files.createDirectories(Path.of(args[0]));
    for (SampleFile file : files) {
      Files.write(out.resolve(file.export().fileName()), file.export().bytes());
    }
    if (args.length == 2) {
      Path manifests = Files.createDirectories(Path.of(args[1]));
      write(manifests.resolve("expected-rejections.csv"), Manifest.rejections(files));
      write(manifests.resolve("expected-warnings.csv"), Manifest.warnings(files));
      write(manifests.resolve("expected-accounting.csv"), Manifest.accounting(files));
    }
  }

  private static void write(Path file, String text) throws IOException {
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }
}
