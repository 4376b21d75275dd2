package se.torgstat.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/**
 * What a flight recording of {@link CountAlone} says about where the time goes, a line a piece of
 * the program: {@code Shares RECORDING}. A sample is of the first piece that stands in its stack.
 */
final class Shares {
  private static final Map<String, String> PIECES = new LinkedHashMap<>();

  static {
    PIECES.put("intake.SeenIds", "kalla_id used before");
    PIECES.put("intake.CodeColumn", "codes");
    PIECES.put("intake.RowDates", "dates");
    PIECES.put("intake.PersonId", "person's number");
    PIECES.put("intake.RowAccount", "rules of a row, and keeping it");
    PIECES.put("intake.ExportText", "decoding");
    PIECES.put("intake.Batches", "handing on to the second core");
    PIECES.put("intake.CommonsCsv", "cutting into records");
    PIECES.put("count.SpellPass", "merging and tallying");
    PIECES.put("count.PersonOrder", "bringing persons together");
    PIECES.put("count.Counter", "cells out of tallies");
  }

  private Shares() {}

  public static void main(String[] args) throws IOException {
    Map<String, Integer> samples = new LinkedHashMap<>();
    PIECES.values().forEach(piece -> samples.put(piece, 0));
    int all = 0;
    try (RecordingFile recording = new RecordingFile(Path.of(args[0]))) {
      while (recording.hasMoreEvents()) {
        RecordedEvent event = recording.readEvent();
        if (event.getEventType().getName().equals("jdk.ExecutionSample")
            && event.getStackTrace() != null) {
          samples.merge(piece(event), 1, Integer::sum);
          all++;
        }
      }
    }
    int total = all;
    samples.forEach(
        (piece, count) -> System.out.printf("share %3d %% %s%n", 100 * count / total, piece));
    System.out.println(total + " samples of Java code");
  }

  private static String piece(RecordedEvent sample) {
    for (RecordedFrame frame : sample.getStackTrace().getFrames()) {
      String type = frame.getMethod().getType().getName().replace("se.torgstat.", "");
      String piece = PIECES.get(type.replaceFirst("\\$.*", ""));
      if (piece != null) {
        return piece;
      }
    }
    return "all else";
  }
}
