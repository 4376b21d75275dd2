package se.torgstat.benchmark;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A MariaDB for the rival alone, set as one would for staging: memory enough, no log of changes, no
 * waiting for the disk. Its programs are those of the program's own database.
 */
record StagingServer(Server server, String url) implements AutoCloseable {

  /**
   * Starts it.
   *
   * @param programs where an installation has unpacked them
   */
  static StagingServer start(Path work, Path programs) throws IOException, InterruptedException {
    Path base;
    try (Stream<Path> unpacked = Files.list(programs)) {
      base = unpacked.filter(path -> Files.exists(path.resolve("bin"))).findFirst().orElseThrow();
    }
    Path folder = work.resolve("staging");
    Path data = folder.resolve("data");
    List<String> user =
        System.getProperty("user.name").equals("root") ? List.of("--user=root") : List.of();
    Path tmp = Files.createDirectories(folder.resolve("tmp"));
    if (!Files.exists(data)) {
      new Trial(
              "installing",
              joined(
                  List.of(
                      base.resolve("scripts/mariadb-install-db").toString(),
                      "--no-defaults",
                      "--datadir=" + data,
                      "--basedir=" + base,
                      "--tmpdir=" + tmp,
                      "--auth-root-authentication-method=normal"),
                  user))
          .run(work);
    }
    int port = freePort();
    List<String> command =
        List.of(
            base.resolve("bin/mariadbd").toString(),
            "--no-defaults",
            "--datadir=" + data,
            "--basedir=" + base,
            "--tmpdir=" + tmp,
            "--port=" + port,
            "--socket=",
            "--bind-address=127.0.0.1",
            "--skip-ssl",
            "--skip-log-bin",
            "--skip-performance-schema",
            "--secure-file-priv=",
            "--aria-pagecache-buffer-size=1G",
            "--innodb-flush-log-at-trx-commit=0");
    Server server =
        Server.start(
            joined(command, user), Map.of(), folder.resolve("server.log"), "ready for connections");
    return new StagingServer(server, "jdbc:mariadb://127.0.0.1:" + port + "/?user=root");
  }

  private static List<String> joined(List<String> first, List<String> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
