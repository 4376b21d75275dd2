package se.torgstat.jobs.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;

/** The loopback port of a home's server, remembered so that a client's settings last. */
final class Port {
  /** Below those that the system hands out to connections: none of these takes it meanwhile. */
  private static final int FIRST = 20_000;

  private static final int PAST = 32_000;

  private Port() {}

  /** The remembered port where it is free, else another one, which is remembered from now on. */
  static int choose(Path home) throws IOException {
    Path file = home.resolve("database.port");
    if (Files.exists(file)) {
      String remembered = Files.readString(file).strip();
      if (remembered.matches("[0-9]{4,5}") && isFree(Integer.parseInt(remembered))) {
        return Integer.parseInt(remembered);
      }
    }
    int other = any();
    PrivateFiles.write(file, other + "\n");
    return other;
  }

  /** A port that is free now: two programs that ask at once are hardly given the same. */
  static int any() throws IOException {
    for (int attempt = 0; attempt < 100; attempt++) {
      int port = ThreadLocalRandom.current().nextInt(FIRST, PAST);
      if (isFree(port)) {
        return port;
      }
    }
    throw new IOException("no port of " + FIRST + "-" + (PAST - 1) + " is free on the loopback");
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException | IllegalArgumentException e) {
      return false;
    }
  }
}
