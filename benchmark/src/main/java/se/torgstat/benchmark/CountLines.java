package se.torgstat.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The least that a reader of exports does, in Java as it is written every day: it takes the files
 * through a stream, side by side, and looks at each byte once, for the ends of lines: {@code
 * CountLines FOLDER}.
 */
final class CountLines {
  private static final int BUFFER = 1 << 16;

  private CountLines() {}

  public static void main(String[] args) throws IOException {
    try (Stream<Path> files = Files.list(Path.of(args[0]).resolve("exports"))) {
      List<Path> all = files.toList();
      System.out.println(all.parallelStream().mapToLong(CountLines::lines).sum() + " lines");
    }
  }

  private static long lines(Path file) {
    byte[] buffer = new byte[BUFFER];
    long lines = 0;
    try (InputStream bytes = Files.newInputStream(file)) {
      for (int length = bytes.read(buffer); length >= 0; length = bytes.read(buffer)) {
        for (int i = 0; i < length; i++) {
          if (buffer[i] == '\n') {
            lines++;
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lines;
  }
}
