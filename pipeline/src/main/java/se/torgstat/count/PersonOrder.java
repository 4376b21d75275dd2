package se.torgstat.count;

import java.util.Arrays;
import se.torgstat.participation.Participations;

/**
 * Brings every person's rows together: rows are dealt into partitions by person without moving
 * them; each partition is then copied, so that what is next to each other in work is so in memory,
 * and sorted as plain longs (person, row).
 */
final class PersonOrder {
  private static final int PERSON_BITS = 42;
  private static final int PARTITION_BITS = 10;

  /** A partition with more rows is one person's, or a few's: a copy would be a second of all. */
  private static final int MOST_COPIED = 1 << 17;

  private static final int REST_BITS = PERSON_BITS - PARTITION_BITS;

  /** Odd, so that multiplying by it is one-to-one on 42 bits: equal keys are equal persons. */
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private final Participations rows;
  private final int[] dealt;
  private final int[] starts = new int[(1 << PARTITION_BITS) + 1];

  PersonOrder(Participations rows) {
    this.rows = rows;
    this.dealt = new int[rows.size()];
    for (int row = 0; row < rows.size(); row++) {
      starts[partition(spread(rows.person(row))) + 1]++;
    }
    for (int i = 1; i < starts.length; i++) {
      starts[i] += starts[i - 1];
    }
    int[] next = Arrays.copyOf(starts, starts.length);
    for (int row = 0; row < rows.size(); row++) {
      dealt[next[partition(spread(rows.person(row)))]++] = row;
    }
  }

  /** Receives the rows of one person among others', in the order in which they were read. */
  interface PersonRows {
    void accept(Participations rows, int[] person, int count);
  }

  /** Calls once for every person of one share of all; shares may be gone through side by side. */
  void forEachPerson(int share, int shares, PersonRows consumer) {
    Participations copies = new Participations();
    for (int partition = share; partition + 1 < starts.length; partition += shares) {
      inPartition(starts[partition], starts[partition + 1], copies, consumer);
    }
  }

  private void inPartition(int start, int end, Participations copies, PersonRows consumer) {
    boolean copied = end - start <= MOST_COPIED;
    Participations source = copied ? copies : rows;
    if (copied) {
      copies.clear();
      for (int i = start; i < end; i++) {
        copies.add(rows, dealt[i]);
      }
    }
    long[] keys = new long[end - start];
    for (int i = 0; i < keys.length; i++) {
      int row = copied ? i : dealt[start + i];
      long rest = spread(source.person(row)) & ((1L << REST_BITS) - 1);
      keys[i] = rest << (63 - REST_BITS) | i;
    }
    Arrays.sort(keys);
    int[] person = new int[16];
    int count = 0;
    for (int i = 0; i < keys.length; i++) {
      if (count == person.length) {
        person = Arrays.copyOf(person, count * 2);
      }
      int at = (int) (keys[i] & ((1L << (63 - REST_BITS)) - 1));
      person[count++] = copied ? at : dealt[start + at];
      if (i + 1 == keys.length
          || keys[i + 1] >>> (63 - REST_BITS) != keys[i] >>> (63 - REST_BITS)) {
        consumer.accept(source, person, count);
        count = 0;
      }
    }
  }

  private static long spread(long person) {
    return person * SPREAD & ((1L << PERSON_BITS) - 1);
  }

  private static int partition(long spread) {
    return (int) (spread >>> REST_BITS);
  }
}
