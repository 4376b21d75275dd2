package se.torgstat.jobs.monitoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;

/**
 * A folder of TORGSTAT_HOME with row counts in it: the operator's alone (S3.3), whatever the umask.
 * Its group may be let in, as for node_exporter.
 */
public final class OperatorsFolder {
  private static final Set<PosixFilePermission> OTHERS =
      EnumSet.of(
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE,
          PosixFilePermission.OTHERS_EXECUTE);

  private OperatorsFolder() {}

  /** Makes the folder where there is none, and keeps everybody else out. */
  public static Path make(Path folder) {
    try {
      Files.createDirectories(folder);
      Set<PosixFilePermission> now = EnumSet.copyOf(Files.getPosixFilePermissions(folder));
      if (now.removeAll(OTHERS)) {
        Files.setPosixFilePermissions(folder, now);
      }
      return folder;
    } catch (UnsupportedOperationException notPosix) {
      return folder;
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }
}
