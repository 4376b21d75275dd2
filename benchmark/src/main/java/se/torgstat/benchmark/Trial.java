package se.torgstat.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One process to be timed, from its start to its end.
 *
 * @param name what the table calls it
 * @param ends the exit statuses that are well
 */
record Trial(
    String name, List<String> command, Map<String, String> environment, Set<Integer> ends) {
  /** What a process printed, until the next one. */
  static final String OUTPUT = "output.log";

  /** Bash knows its child's processor time; Java does not. */
  private static final String TIMED =
      "TIMEFORMAT='%R %U %S'; { time \"$@\" >\"$LOG\" 2>&1; } 2>\"$TIMES\"";

  Trial(String name, List<String> command) {
    this(name, command, Map.of(), Set.of(0));
  }

  /** The same on the first of the machine's cores alone, or on the first two. */
  Trial pinned(String name, int cores) {
    List<String> pinned = new ArrayList<>(List.of("taskset", "-c", cores == 1 ? "0" : "0,1"));
    pinned.addAll(command);
    return new Trial(name, pinned, environment, ends);
  }

  /**
   * Runs it, once the machine is at rest.
   *
   * @param work where its output goes
   * @throws IllegalStateException where it ends otherwise than it should
   */
  Measured run(Path work) throws IOException, InterruptedException {
    Path log = work.resolve(OUTPUT);
    Path times = work.resolve("times");
    List<String> timed = new ArrayList<>(List.of("bash", "-c", TIMED, "bash"));
    timed.addAll(command);
    ProcessBuilder builder = new ProcessBuilder(timed);
    builder.environment().putAll(environment);
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().put("LOG", log.toString());
    builder.environment().put("TIMES", times.toString());
    Quiet.await();
    int status = builder.inheritIO().start().waitFor();
    if (!ends.contains(status)) {
      throw new IllegalStateException(
          name + " ended with " + status + ": " + Files.readString(log).strip());
    }
    String[] seconds = Files.readString(times).strip().split(" ", -1);
    return new Measured(
        Double.parseDouble(seconds[0]),
        Double.parseDouble(seconds[1]) + Double.parseDouble(seconds[2]));
  }
}
