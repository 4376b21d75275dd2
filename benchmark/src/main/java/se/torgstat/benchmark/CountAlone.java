package se.torgstat.benchmark;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import se.torgstat.contract.Forbund;
import se.torgstat.contract.ForbundReader;
import se.torgstat.contract.TablePlanReader;
import se.torgstat.count.Counter;
import se.torgstat.count.UnitExport;
import se.torgstat.intake.ExportReader;
import se.torgstat.intake.Inbox;
import se.torgstat.intake.InboxFile;
import se.torgstat.intake.Workload;
import se.torgstat.period.Period;

/**
 * Reading and counting alone, without Spring or a database: {@code CountAlone FOLDER OUT
 * [fastcsv]}.
 */
final class CountAlone {
  private CountAlone() {}

  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    Forbund forbund = ForbundReader.read(folder.resolve("forbund"));
    ExportReader reader =
        args.length > 2 ? new ExportReader(forbund, new FastCsv()) : new ExportReader(forbund);
    count(forbund, reader, folder.resolve("exports"), Path.of(args[1]));
  }

  static void count(Forbund forbund, ExportReader reader, Path exports, Path out)
      throws IOException, InterruptedException, ExecutionException {
    long started = System.nanoTime();
    List<UnitExport> read = read(forbund, reader, exports);
    long wasRead = System.nanoTime();
    Counter counter = new Counter(forbund, TablePlanReader.read(forbund), read);
    try (PrintWriter lines = new PrintWriter(Files.newBufferedWriter(out))) {
      for (Period period : counter.periods()) {
        counter
            .count(period, Set.of())
            .cells()
            .forEach(
                (key, value) ->
                    lines.println(
                        period.code()
                            + ";"
                            + key.table().tableName()
                            + ";"
                            + String.join(";", key.codes())
                            + ";"
                            + value));
      }
    }
    System.out.printf(
        "read %d ms, counted %d ms%n",
        (wasRead - started) / 1_000_000, (System.nanoTime() - wasRead) / 1_000_000);
  }

  private static List<UnitExport> read(Forbund forbund, ExportReader reader, Path exports)
      throws IOException, InterruptedException, ExecutionException {
    Workload files =
        new Workload(
            Inbox.list(exports, forbund.contracts(), null).candidates().values().stream()
                .map(of -> of.get(0))
                .toList());
    ExecutorService two = Executors.newFixedThreadPool(2);
    try {
      List<Future<UnitExport>> results =
          files.largestFirst().stream()
              .map(file -> two.submit(() -> export(reader, file, files.isMostOfAll(file))))
              .toList();
      List<UnitExport> read = new java.util.ArrayList<>();
      for (Future<UnitExport> result : results) {
        read.add(result.get());
      }
      return read;
    } finally {
      two.shutdown();
    }
  }

  private static UnitExport export(ExportReader reader, InboxFile file, boolean onTwoCores) {
    return new UnitExport(
        file.unit(), file.snapshotDate(), reader.read(file, onTwoCores).participations());
  }
}
