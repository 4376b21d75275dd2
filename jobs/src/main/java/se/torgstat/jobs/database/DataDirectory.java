package se.torgstat.jobs.database;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.torgstat.jobs.exit.ExitStatus;
import se.torgstat.jobs.exit.Refusal;
import se.torgstat.jobs.settings.Login;

/**
 * The embedded server's data directory. It is made in a sibling and renamed when it is complete, so
 * that a kill in its making leaves none (P1); root has its password before any server listens.
 */
final class DataDirectory {
  private static final String UNFINISHED = "database.new-";

  private DataDirectory() {}

  /** The home's data directory, made where there is none. */
  static Path prepare(Path home, Programs programs, Login root) {
    Path data = home.resolve("database");
    try {
      removeUnfinished(home);
      if (!Files.isDirectory(data.resolve("mysql"))) {
        withoutSpace(home);
        withoutSpace(programs.base());
        Path unfinished = Files.createTempDirectory(home, UNFINISHED);
        install(home, unfinished, programs, root);
        Files.move(unfinished, data, StandardCopyOption.ATOMIC_MOVE);
      }
      return data;
    } catch (IOException e) {
      throw failed(home, e);
    }
  }

  private static void install(Path home, Path data, Programs programs, Login root)
      throws IOException {
    Path accounts = data.resolveSibling(data.getFileName() + ".sql");
    Path log = home.resolve("database.log");
    PrivateFiles.write(accounts, rootAlone(root));
    List<String> command = new ArrayList<>();
    command.add(programs.installer().toString());
    command.add("--no-defaults");
    command.add("--basedir=" + programs.base());
    command.add("--datadir=" + data);
    command.add("--auth-root-authentication-method=normal");
    command.add("--skip-test-db");
    command.add("--skip-name-resolve");
    command.add("--force");
    command.add("--extra-file=" + accounts);
    command.addAll(ServerOptions.of(home.resolve("tmp")));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .redirectInput(new File("/dev/null"));
    ServerOptions.restrictFiles(builder);
    try {
      if (builder.start().waitFor() != 0) {
        throw failed(home, null);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failed(home, e);
    } finally {
      Files.deleteIfExists(accounts);
    }
  }

  /** MariaDB's installer is a shell script that takes a space for the end of a path. */
  private static void withoutSpace(Path path) {
    if (path.toString().contains(" ")) {
      throw new Refusal(
          ExitStatus.NOTHING_PUBLISHED,
          "The embedded database cannot be made in "
              + path
              + ", which has a space in it; set TORGSTAT_HOME to a folder without.");
    }
  }

  /** No anonymous account, no other root, and none without a password. */
  private static String rootAlone(Login root) {
    return """
        DELETE FROM mysql.global_priv
          WHERE NOT (Host = 'localhost' AND User IN ('root', 'mariadb.sys'));
        DELETE FROM mysql.proxies_priv WHERE NOT (Host = 'localhost' AND User = 'root');
        FLUSH PRIVILEGES;
        ALTER USER 'root'@'localhost' IDENTIFIED BY '%s';
        """
        .formatted(root.password());
  }

  private static void removeUnfinished(Path home) throws IOException {
    try (Stream<Path> siblings = Files.list(home)) {
      for (Path sibling :
          siblings.filter(path -> path.getFileName().toString().startsWith(UNFINISHED)).toList()) {
        ServerProcess.endAllIn(sibling);
        PrivateFiles.deleteFolder(sibling);
      }
    }
  }

  private static Refusal failed(Path home, @Nullable Exception cause) {
    return new Refusal(
        ExitStatus.NOTHING_PUBLISHED,
        "The embedded database could not be made in "
            + home
            + "; see database.log there, and that 500 MB are free.",
        cause);
  }
}
