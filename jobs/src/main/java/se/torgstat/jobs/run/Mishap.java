package se.torgstat.jobs.run;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The first thing that went wrong in a command, in memory alone. */
public final class Mishap {
  private final AtomicReference<@Nullable Throwable> first = new AtomicReference<>();

  /** Remembers a fault, unless there was one before. */
  void remember(Throwable fault) {
    first.compareAndSet(null, fault);
  }

  /** The first fault, or null. */
  public @Nullable Throwable first() {
    return first.get();
  }
}
