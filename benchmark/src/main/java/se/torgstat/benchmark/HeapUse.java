package se.torgstat.benchmark;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What is alive in the heap at the fullest moment of reading and counting: {@code HeapUse FOLDER
 * OUT}. All garbage is collected again and again, and what is then left is looked at, so that no
 * garbage is taken for use. The fixed part is in it; the same of a small inbox is to be taken off.
 */
final class HeapUse {
  private static final int LEAST_PAUSE_MILLIS = 20;

  private HeapUse() {}

  public static void main(String[] args) throws Exception {
    AtomicBoolean done = new AtomicBoolean();
    AtomicLong most = new AtomicLong();
    Thread watch = new Thread(() -> watch(done, most), "watch");
    watch.start();
    CountAlone.main(args);
    done.set(true);
    watch.join();
    Path.of(args[1]).toFile().deleteOnExit();
    System.out.println("bytes alive " + most.get());
  }

  private static void watch(AtomicBoolean done, AtomicLong most) {
    while (!done.get()) {
      long began = System.nanoTime();
      System.gc();
      most.accumulateAndGet(
          ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(), Math::max);
      try {
        Thread.sleep(LEAST_PAUSE_MILLIS + (System.nanoTime() - began) / 1_000_000);
      } catch (InterruptedException stop) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }
}
