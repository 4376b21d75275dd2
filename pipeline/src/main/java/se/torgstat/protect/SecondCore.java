package se.torgstat.protect;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * Runs a task beside the caller's own work. Its thread is kept: on two cores the common pool, which
 * has but one, would start a new thread for every task.
 */
final class SecondCore {
  private static final Executor THREAD = Executors.newSingleThreadExecutor(SecondCore::named);

  private SecondCore() {}

  private static Thread named(Runnable work) {
    Thread thread = new Thread(work, "protect");
    thread.setDaemon(true);
    return thread;
  }

  /** Begins; the result is there when it is joined. */
  static <T> CompletableFuture<T> begin(Supplier<T> task) {
    return CompletableFuture.supplyAsync(task, THREAD);
  }
}
