package se.torgstat.generator.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Rows of a data file beside this package: UTF-8, {@code ;}, a header, no quotes. */
final class Table {
  private Table() {}

  static List<List<String>> rows(String name) {
    try (InputStream in = Objects.requireNonNull(Table.class.getResourceAsStream(name))) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().skip(1).map(line -> List.of(line.split(";", -1))).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
