package se.torgstat.benchmark;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/**
 * The most that a collection of garbage leaves in the heap while exports are read and counted, a
 * row: {@code HeapUse FOLDER OUT ROWS}. Garbage that has grown old is in it: it is an upper bound.
 */
final class HeapUse {
  private HeapUse() {}

  public static void main(String[] args) throws Exception {
    AtomicLong most = new AtomicLong();
    for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      ((NotificationEmitter) collector)
          .addNotificationListener(
              (note, handback) -> most.accumulateAndGet(left(note.getUserData()), Math::max),
              null,
              null);
    }
    System.gc();
    long before = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    CountAlone.main(new String[] {args[0], args[1]});
    System.gc();
    Path.of(args[1]).toFile().deleteOnExit();
    long rows = Long.parseLong(args[2]);
    System.out.println("bytes a row " + (most.get() - before) / (double) rows);
  }

  private static long left(Object data) {
    return GarbageCollectionNotificationInfo.from((CompositeData) data)
        .getGcInfo()
        .getMemoryUsageAfterGc()
        .entrySet()
        .stream()
        .filter(pool -> !pool.getKey().matches("Metaspace|Code.*|Compressed.*"))
        .map(java.util.Map.Entry::getValue)
        .mapToLong(MemoryUsage::getUsed)
        .sum();
  }
}
