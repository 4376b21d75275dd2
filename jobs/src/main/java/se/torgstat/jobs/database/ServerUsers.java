package se.torgstat.jobs.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Who uses a home's server. Each program holds a shared lock on a file while it does; the one that
 * lets go last gets it alone, and ends the server. Locks die with their program, so that a killed
 * one counts no more. A second file guards the moments of coming and going.
 */
final class ServerUsers {
  private static final Map<Path, ServerUsers> HERE = new HashMap<>();

  private static final Set<StandardOpenOption> OPTIONS =
      Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);

  /** Who may read a file may lock it. */
  private static final FileAttribute<Set<PosixFilePermission>> OWN =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  private final Path home;
  private int count;
  private @Nullable FileChannel channel;
  private @Nullable FileLock shared;

  private ServerUsers(Path home) {
    this.home = home;
  }

  static synchronized ServerUsers of(Path home) {
    return HERE.computeIfAbsent(home, ServerUsers::new);
  }

  /** Counts this program among the users, after making sure that the server runs. */
  synchronized <T> T enter(Supplier<T> ensureRunning) {
    try (FileChannel door = open("database.lock")) {
      door.lock();
      T server = ensureRunning.get();
      if (count == 0) {
        channel = open("database.users");
        shared = channel.lock(0, Long.MAX_VALUE, true);
      }
      count++;
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Counts this program among the users no more; runs the action where nobody is left. */
  synchronized void leave(Runnable whenLast) {
    try (FileChannel door = open("database.lock")) {
      door.lock();
      if (--count > 0 || channel == null || shared == null) {
        return;
      }
      shared.release();
      try (FileChannel users = channel;
          FileLock alone = users.tryLock()) {
        if (alone != null) {
          whenLast.run();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private FileChannel open(String name) throws IOException {
    return FileChannel.open(home.resolve(name), OPTIONS, OWN);
  }
}
