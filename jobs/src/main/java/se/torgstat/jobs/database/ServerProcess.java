package se.torgstat.jobs.database;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * A mariadbd that runs on a data directory, whoever started it. It is found by its command line,
 * which no reused process number can fake and which is there before any pid file.
 */
record ServerProcess(ProcessHandle handle, int port) {
  private static final Duration CLEAN_SHUTDOWN = Duration.ofSeconds(60);

  /** The server of a data directory, where one runs. */
  static Optional<ServerProcess> in(Path data) {
    String argument = "--datadir=" + data;
    return ProcessHandle.allProcesses()
        .filter(
            process -> {
              Optional<String[]> arguments = process.info().arguments();
              return arguments.isPresent() && List.of(arguments.get()).contains(argument);
            })
        .filter(process -> process.info().command().orElse("").contains("mariadbd"))
        .map(process -> new ServerProcess(process, port(process)))
        .findFirst();
  }

  /**
   * Ends whatever works on a folder, the installer's script too: a killed program leaves it behind,
   * and it would go on to fill the folder anew.
   */
  static void endAllIn(Path data) {
    String argument = "--datadir=" + data;
    for (int round = 0; round < 100; round++) {
      List<ProcessHandle> working =
          ProcessHandle.allProcesses()
              .filter(
                  process ->
                      Stream.of(process.info().arguments().orElse(new String[0]))
                          .anyMatch(argument::equals))
              .toList();
      if (working.isEmpty()) {
        return;
      }
      working.forEach(process -> new ServerProcess(process, 0).kill());
    }
  }

  /** Starts a server that outlives this program, should it be killed. */
  static ServerProcess start(Programs programs, Path data, int port) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(programs.server().toString());
    command.add("--no-defaults");
    command.add("--datadir=" + data);
    command.add("--port=" + port);
    command.add("--basedir=" + programs.base());
    command.add("--pid-file=" + data.resolve("mariadbd.pid"));
    command.addAll(ServerOptions.of(data.resolveSibling("tmp")));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(data.resolveSibling("database.log").toFile())
            .redirectInput(new File("/dev/null"));
    ServerOptions.restrictFiles(builder);
    return new ServerProcess(builder.start().toHandle(), port);
  }

  boolean isAlive() {
    return handle.isAlive();
  }

  /** Ends the server in order; by force where it does not end. */
  void stop() {
    handle.destroy();
    if (!endsWithin(CLEAN_SHUTDOWN)) {
      kill();
    }
  }

  /** Ends the server at once: the next start recovers. */
  void kill() {
    handle.destroyForcibly();
    endsWithin(Duration.ofSeconds(10));
  }

  boolean endsWithin(Duration time) {
    try {
      handle.onExit().get(time.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return !handle.isAlive();
    } catch (ExecutionException e) {
      return !handle.isAlive();
    }
  }

  private static int port(ProcessHandle process) {
    return Stream.of(process.info().arguments().orElse(new String[0]))
        .filter(argument -> argument.startsWith("--port="))
        .mapToInt(argument -> Integer.parseInt(argument.substring("--port=".length())))
        .findFirst()
        .orElse(0);
  }
}
