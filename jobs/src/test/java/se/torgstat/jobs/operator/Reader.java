package se.torgstat.jobs.operator;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** An analyst who queries all the while, and remembers whether a query ever showed a mixture. */
final class Reader implements AutoCloseable {
  private final World world;
  private final Thread thread = new Thread(this::read, "reader");
  private final AtomicReference<List<List<String>>> allowed = new AtomicReference<>(List.of());
  private final AtomicReference<@Nullable List<String>> mixture = new AtomicReference<>();
  private final AtomicInteger queries = new AtomicInteger();
  private volatile boolean open = true;

  Reader(World world) {
    this.world = world;
    thread.setDaemon(true);
    thread.start();
  }

  /** What a query may show from now on: all of the old figures or all of the new ones. */
  void allow(List<String> old, List<String> fresh) {
    allowed.set(List.of(old, fresh));
  }

  /** A result that was neither, or null. */
  @Nullable List<String> mixture() {
    return mixture.get();
  }

  /** How many queries were answered. */
  int queries() {
    return queries.get();
  }

  private void read() {
    while (open) {
      try (Connection analyst = world.analyst()) {
        while (open) {
          List<List<String>> may = allowed.get();
          List<String> sees = World.sees(analyst);
          queries.incrementAndGet();
          if (!may.isEmpty() && may.equals(allowed.get()) && !may.contains(sees)) {
            mixture.compareAndSet(null, sees);
          }
          Thread.sleep(5);
        }
      } catch (SQLException | IOException away) {
        pause();
      } catch (InterruptedException end) {
        return;
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    open = false;
    thread.interrupt();
  }
}
