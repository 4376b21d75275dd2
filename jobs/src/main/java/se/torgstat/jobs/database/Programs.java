package se.torgstat.jobs.database;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import se.torgstat.jobs.exit.ExitStatus;
import se.torgstat.jobs.exit.Refusal;

/**
 * The server's programs.
 *
 * @param base what {@code --basedir} says
 */
record Programs(Path base, Path server, Path installer) {

  /** Those of the package for this platform, unpacked once; else those on the PATH. */
  static Programs find(Path folder) {
    return ProgramPackage.unpacked(folder).or(Programs::onPath).orElseThrow(Programs::none);
  }

  private static Optional<Programs> onPath() {
    return executable("mariadbd")
        .flatMap(
            server ->
                executable("mariadb-install-db")
                    .map(
                        installer ->
                            new Programs(
                                installer.resolve("../..").normalize(), server, installer)));
  }

  private static Optional<Path> executable(String name) {
    String path = System.getenv().getOrDefault("PATH", "") + File.pathSeparator + "/usr/sbin";
    return Stream.of(path.split(File.pathSeparator, -1))
        .map(folder -> Path.of(folder).resolve(name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static Refusal none() {
    return new Refusal(
        ExitStatus.NOTHING_PUBLISHED,
        "There is no MariaDB for this platform in the program; install mariadb-server, or set"
            + " TORGSTAT_DB_URL to a MariaDB that runs.");
  }
}
