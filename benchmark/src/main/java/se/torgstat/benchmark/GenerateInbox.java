package se.torgstat.benchmark;

import java.io.IOException;
import java.nio.file.Path;

/** Writes exports of a number of rows: {@code GenerateInbox SAMPLES FOLDER ROWS}. */
final class GenerateInbox {
  private GenerateInbox() {}

  public static void main(String[] args) throws IOException {
    System.out.println(
        MadeInbox.of(Path.of(args[1]), Path.of(args[0]), Long.parseLong(args[2])).folder());
  }
}
