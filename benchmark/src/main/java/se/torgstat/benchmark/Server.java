package se.torgstat.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A server that runs beside the trials, until it is closed. */
final class Server implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 300;

  private final Process process;

  private Server(Process process) {
    this.process = process;
  }

  /**
   * Starts a server and waits until it says that it is ready.
   *
   * @param ready what its output then holds
   */
  static Server start(List<String> command, Map<String, String> environment, Path log, String ready)
      throws IOException, InterruptedException {
    Files.createDirectories(log.getParent());
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().putAll(environment);
    Server server = new Server(builder.start());
    for (int second = 0; !Files.readString(log).contains(ready); second++) {
      if (second == PATIENCE_SECONDS || !server.process.isAlive()) {
        server.close();
        throw new IllegalStateException("no server: " + Files.readString(log).strip());
      }
      Thread.sleep(1000);
    }
    return server;
  }

  /** Seconds that the server's processes have worked. */
  double cpu() {
    return Stream.concat(Stream.of(process.toHandle()), process.descendants())
            .map(one -> one.info().totalCpuDuration().orElse(Duration.ZERO))
            .mapToLong(Duration::toMillis)
            .sum()
        / 1000.0;
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
