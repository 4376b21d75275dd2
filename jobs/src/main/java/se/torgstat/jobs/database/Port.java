package se.torgstat.jobs.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/** The loopback port of a home's server, remembered so that a client's settings last. */
final class Port {
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
    try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      PrivateFiles.write(file, any.getLocalPort() + "\n");
      return any.getLocalPort();
    }
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
