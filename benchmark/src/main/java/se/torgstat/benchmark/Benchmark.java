package se.torgstat.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Everything, in rounds, so that what else the machine does falls on all alike: {@code Benchmark
 * ROOT WORK ROWS ROUNDS}.
 */
final class Benchmark {
  private static final int SMALL_JOB = 2000;
  private static final String NEWER_JAVA = "BENCHMARK_NEWER_JAVA";
  private static final int MOST_STAGED = 1_000_000;

  private final Path work;
  private final Path root;
  private final long rows;
  private double bytesOfARow;
  private final boolean newerJava;
  private final Map<String, List<Measured>> measured = new LinkedHashMap<>();

  private Benchmark(Path root, Path work, long rows) {
    this.root = root;
    this.work = work;
    this.rows = rows;
    this.newerJava = System.getenv(NEWER_JAVA) != null;
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    Path root = Path.of(args[0]);
    Path work = Files.createDirectories(Path.of(args[1]));
    new Benchmark(root, work, Long.parseLong(args[2])).run(Integer.parseInt(args[3]));
  }

  private MadeInbox inbox(long rows) throws IOException {
    System.out.println("making " + rows + " rows");
    return MadeInbox.of(work, root.resolve("input-samples/umearegionen"), rows);
  }

  private void run(int rounds) throws IOException, InterruptedException {
    MadeInbox all = inbox(rows);
    MadeInbox tenth = inbox(rows / 10);
    MadeInbox small = inbox(SMALL_JOB);
    MadeInbox one = MadeInbox.oneExport(work, root.resolve("input-samples/umearegionen"), rows);
    Path programs = work.resolve("server");
    try (Installation large = Installation.in(root, work.resolve("home"), all, programs);
        Installation tenths = Installation.in(root, work.resolve("home-tenth"), tenth, programs);
        Installation little = Installation.in(root, work.resolve("home-small"), small, programs);
        StagingServer staging = StagingServer.start(work, programs)) {
      Rivals ofAll = new Rivals(root, work, all);
      Rivals ofSmall = new Rivals(root, work, small);
      Rivals ofOne = new Rivals(root, work, one);
      Installation newer = newerJava ? little.under(System.getenv(NEWER_JAVA)) : little;
      little.publishingNight("the first start", work);
      newer.publishingNight("the first start", work);
      for (int round = 1; round <= rounds; round++) {
        System.out.println("round " + round + " of " + rounds);
        measure(ofAll.bytes("bytes"));
        measure(ofAll.bytes("bytes").pinned("bytes-1-core", 1));
        measure(ofAll.bytesUnseen("bytes-unseen"));
        measure(ofAll.duck("duckdb"));
        measure(ofAll.counting("counting"));
        measure(ofAll.countingThroughFastCsv("fastcsv"));
        note("nightly", large.publishingNight("nightly", work));
        note("unchanged", large.unchangedNight("unchanged", work));
        note("nightly-tenth", tenths.publishingNight("nightly-tenth", work));
        if (rows <= MOST_STAGED) {
          double before = staging.server().cpu();
          Measured client = ofAll.staging("staging", staging.url()).run(work);
          note("staging", client.withCpu(staging.server().cpu() - before));
        }
        measure(ofAll.counting("counting").pinned("counting-1-core", 1));
        measure(ofAll.counting("counting").pinned("counting-2-cores", 2));
        measure(ofOne.counting("one-export").pinned("one-export-1-core", 1));
        measure(ofOne.counting("one-export").pinned("one-export-2-cores", 2));
        note("small-nightly", little.publishingNight("small-nightly", work));
        measure(ofSmall.duck("small-duckdb"));
        if (newerJava) {
          note("small-nightly-newer-java", newer.publishingNight("small-nightly", work));
          measure(ofSmall.under(System.getenv(NEWER_JAVA)).duck("small-duckdb-newer-java"));
        }
      }
      agree(ofAll, all);
      ofSmall.heap("heap").run(work);
      double fixed = output("bytes alive ");
      ofAll.heap("heap").run(work);
      bytesOfARow = (output("bytes alive ") - fixed) / (rows - SMALL_JOB);
    }
    show();
  }

  private void measure(Trial trial) throws IOException, InterruptedException {
    note(trial.name(), trial.run(work));
  }

  /** A number that the last process printed. */
  private double output(String label) throws IOException {
    return Files.readAllLines(work.resolve(Trial.OUTPUT)).stream()
        .filter(line -> line.startsWith(label))
        .mapToDouble(line -> Double.parseDouble(line.substring(label.length())))
        .sum();
  }

  private void note(String name, Measured one) {
    System.out.printf(
        Locale.ROOT, "  %-20s %8.2f s wall %8.2f s cpu%n", name, one.wall(), one.cpu());
    measured.computeIfAbsent(name, n -> new ArrayList<>()).add(one);
  }

  private void agree(Rivals rivals, MadeInbox inbox) throws IOException {
    if (Files.mismatch(rivals.cells("counting"), rivals.cells("fastcsv")) >= 0) {
      throw new IllegalStateException("FastCSV gives other cells");
    }
    for (String rival : List.of("duckdb", "staging")) {
      if (measured.containsKey(rival)) {
        int cells =
            CheckAgreement.check(inbox.folder(), rivals.cells("counting"), rivals.cells(rival));
        System.out.println(cells + " cells are the same in " + rival);
      }
    }
  }

  private void show() {
    Map<String, Measured> medians = new LinkedHashMap<>();
    measured.forEach((name, runs) -> medians.put(name, Measured.median(runs)));
    Goals goals = new Goals(medians);
    goals.medians().forEach(System.out::println);
    goals.ratios().forEach(System.out::println);
    System.out.printf(Locale.ROOT, "ratio heap-bytes-per-participation %.1f%n", bytesOfARow);
  }
}
