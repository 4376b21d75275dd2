package se.torgstat.jobs.operator;

import java.util.ArrayList;
import java.util.List;

/** A sentence broken at blanks, so that it fits 80 columns. */
final class Wrapped {
  private static final int WIDTH = 80;

  private Wrapped() {}

  static List<String> lines(String indent, String sentence) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder(indent);
    for (String word : sentence.split(" ", -1)) {
      if (line.length() > indent.length() && line.length() + 1 + word.length() > WIDTH) {
        lines.add(line.toString());
        line = new StringBuilder(indent);
      }
      line.append(line.length() > indent.length() ? " " : "").append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
