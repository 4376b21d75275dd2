package se.torgstat.benchmark.soak;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** An analyst who queries all the while, and counts what was neither old nor new (S9.5). */
final class Watcher implements AutoCloseable {
  private final Home home;
  private final AtomicReference<List<List<String>>> allowed = new AtomicReference<>(List.of());
  private final AtomicInteger queries = new AtomicInteger();
  private final AtomicInteger mixtures = new AtomicInteger();
  private volatile boolean open = true;

  Watcher(Home home) {
    this.home = home;
    Thread thread = new Thread(this::watch, "watcher");
    thread.setDaemon(true);
    thread.start();
  }

  /** What a query may show from now on. */
  void allow(List<String> old, List<String> fresh) {
    allowed.set(List.of(old, fresh));
  }

  int queries() {
    return queries.get();
  }

  int mixtures() {
    return mixtures.get();
  }

  private void watch() {
    while (open) {
      try (Connection analyst = home.analyst()) {
        while (open) {
          List<List<String>> may = Objects.requireNonNull(allowed.get());
          List<String> sees = Home.figures(analyst);
          queries.incrementAndGet();
          if (!may.isEmpty() && may.equals(allowed.get()) && !may.contains(sees)) {
            mixtures.incrementAndGet();
          }
          Thread.sleep(50);
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
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    open = false;
  }
}
