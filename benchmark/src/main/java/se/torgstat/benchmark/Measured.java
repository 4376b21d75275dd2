package se.torgstat.benchmark;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What a process took, in seconds.
 *
 * @param cpu of the process and its children, on all cores
 */
record Measured(double wall, double cpu) {

  /** Less a part that is not to be counted. */
  Measured without(double seconds) {
    return new Measured(wall - seconds, cpu - seconds);
  }

  /** With what another process did for it. */
  Measured withCpu(double seconds) {
    return new Measured(wall, cpu + seconds);
  }

  /** The medians of several runs, each for itself. */
  static Measured median(List<Measured> runs) {
    return new Measured(median(runs, Measured::wall), median(runs, Measured::cpu));
  }

  private static double median(List<Measured> runs, ToDoubleFunction<Measured> of) {
    double[] sorted = runs.stream().mapToDouble(of).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
