package se.torgstat.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the medians say about the goals: a ratio of wall times each, and the same of CPU times. */
final class Goals {
  /** A goal: what is divided by what. */
  private record Ratio(String name, String ours, String theirs) {}

  private static final List<Ratio> RATIOS =
      List.of(
          new Ratio("nightly-to-duckdb", "nightly", "duckdb"),
          new Ratio("counting-to-duckdb", "counting", "duckdb"),
          new Ratio("fastcsv-to-commons-csv", "fastcsv", "counting"),
          new Ratio("nightly-to-staging", "nightly", "staging"),
          new Ratio("counting-to-staging", "counting", "staging"),
          new Ratio("counting-to-bytes", "counting", "bytes"),
          new Ratio("counting-to-bytes-1-core", "counting", "bytes-1-core"),
          new Ratio("counting-to-bytes-unseen", "counting", "bytes-unseen"),
          new Ratio("growth-from-a-tenth", "nightly", "nightly-tenth"),
          new Ratio("second-core", "counting-1-core", "counting-2-cores"),
          new Ratio("second-core-one-export", "one-export-1-core", "one-export-2-cores"),
          new Ratio("small-job-to-duckdb", "small-nightly", "small-duckdb"),
          new Ratio(
              "small-job-to-duckdb-newer-java",
              "small-nightly-newer-java",
              "small-duckdb-newer-java"),
          new Ratio("unchanged-to-full", "unchanged", "nightly"));

  private final Map<String, Measured> medians;

  Goals(Map<String, Measured> medians) {
    this.medians = medians;
  }

  /** A line for every trial. */
  List<String> medians() {
    List<String> lines = new ArrayList<>();
    medians.forEach(
        (name, median) ->
            lines.add(
                String.format(
                    Locale.ROOT,
                    "median %s %.2f s wall, %.2f s cpu",
                    name,
                    median.wall(),
                    median.cpu())));
    return lines;
  }

  /** {@code cpu NAME VALUE} lines, then {@code ratio NAME VALUE} lines. */
  List<String> ratios() {
    List<String> lines = new ArrayList<>();
    for (String kind : List.of("cpu", "ratio")) {
      for (Ratio ratio : RATIOS) {
        Measured ours = medians.get(ratio.ours);
        Measured theirs = medians.get(ratio.theirs);
        if (ours != null && theirs != null) {
          double value =
              kind.equals("cpu") ? ours.cpu() / theirs.cpu() : ours.wall() / theirs.wall();
          lines.add(String.format(Locale.ROOT, "%s %s %.2f", kind, ratio.name, value));
        }
      }
    }
    return lines;
  }
}
