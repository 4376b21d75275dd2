package se.torgstat.jobs.database;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Another program that uses a home's server, to be killed. It says its port and waits. */
final class Program {
  private final Process process;

  private Program(Process process) {
    this.process = process;
  }

  /** The program itself: opens the home's database and waits for its input to end. */
  public static void main(String[] arguments) throws Exception {
    try (EmbeddedDatabase database =
        EmbeddedDatabase.open(Path.of(arguments[0]), TestDatabase.PROGRAMS)) {
      System.out.println("port " + database.port());
      while (System.in.read() >= 0) {}
    }
  }

  static Program start(Path home) throws Exception {
    return new Program(
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Program.class.getName(),
                home.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start());
  }

  /** Waits until the database is open. */
  int port() throws Exception {
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String line = out.readLine();
    return line == null ? -1 : Integer.parseInt(line.substring("port ".length()));
  }

  /** {@code kill -9}. */
  void kill() throws Exception {
    process.destroyForcibly().waitFor();
  }

  /** {@code kill -15}. */
  void terminate() throws Exception {
    process.destroy();
    process.waitFor();
  }

  /** Lets it end by itself. */
  void end() throws Exception {
    process.getOutputStream().close();
    process.waitFor();
  }
}
