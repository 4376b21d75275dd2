package se.torgstat.jobs.operator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Searches what was written for what {@link MarkedExports} put into the exports. */
final class Marks {
  private static final Pattern MARK =
      Pattern.compile(
          "(?i)"
              + MarkedExports.WORD
              + "|1961-03-[0-3][0-9]|196103[0-3][0-9]|6103[0-3][0-9][-+]?9[89][0-9]");
  private static final int BLOCK = 1 << 20;
  private static final int OVERLAP = 200;

  private final List<String> found = new ArrayList<>();

  /** Where a mark was found, and which. */
  List<String> found() {
    return found;
  }

  /** Every file below a folder, by its name and its bytes; a zip's by those of its entries too. */
  Marks below(Path folder, Path... except) {
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .filter(path -> Stream.of(except).noneMatch(path::startsWith))
          .filter(Files::isRegularFile)
          .forEach(file -> in(file, folder.relativize(file).toString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  private void in(Path file, String name) {
    text("the name of a file", name);
    try {
      byte[] bytes = Files.readAllBytes(file);
      bytes(name, bytes);
      if (bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K') {
        try (ZipFile zip = new ZipFile(file.toFile())) {
          for (ZipEntry entry : zip.stream().toList()) {
            bytes(name + "!" + entry.getName(), zip.getInputStream(entry).readAllBytes());
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Bytes as text of one byte a character, and of two: then every other byte is zero. */
  private void bytes(String where, byte[] bytes) {
    byte[] narrow = new byte[bytes.length];
    int length = 0;
    for (byte b : bytes) {
      if (b != 0) {
        narrow[length++] = b;
      }
    }
    blocks(where, bytes, bytes.length);
    blocks(where, narrow, length);
  }

  private void blocks(String where, byte[] bytes, int length) {
    for (int from = 0; from < length; from += BLOCK - OVERLAP) {
      int count = Math.min(BLOCK, length - from);
      text(where, new String(bytes, from, count, StandardCharsets.ISO_8859_1));
    }
  }

  /** A text that was printed or read back. */
  Marks text(String where, String text) {
    Matcher mark = MARK.matcher(text);
    while (mark.find() && found.size() < 100) {
      found.add(where + ": " + text.substring(Math.max(0, mark.start() - 60), mark.end()));
    }
    return this;
  }
}
