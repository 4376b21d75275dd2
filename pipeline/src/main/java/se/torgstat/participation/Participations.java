package se.torgstat.participation;

import java.util.Arrays;
import java.util.List;

/**
 * Accepted participations, two longs each, in the order in which they were added (S4.1: in memory
 * alone; S14 P6: no more than 32 bytes each).
 *
 * <p>Days are epoch days. Codes are indexes into the förbund's code lists.
 */
public final class Participations {
  /** The end of a participation that has none: later than every day. */
  public static final int OPEN = Integer.MAX_VALUE;

  /** The outcome of a participation that has not ended. */
  public static final int NO_OUTCOME = 63;

  /** 1990-01-01, the earliest JA date (R302). */
  public static final int FIRST_DAY = 7305;

  /** 2169-06-05, the latest day that can be held. */
  public static final int LAST_DAY = FIRST_DAY + 0xFFFE - 1;

  private static final int CHUNK_BITS = 12;
  private static final int CHUNK = 1 << CHUNK_BITS;
  private static final int OPEN_CODE = 0xFFFF;

  /** The two longs of a row stand side by side: one look into memory finds both. */
  private long[][] chunks = new long[4][];

  private int size;

  /**
   * All participations of several lists, which are not to change any more: what fills a chunk is
   * shared, not copied, and comes first; each list's own order is kept.
   */
  public static Participations together(List<Participations> lists) {
    Participations all = new Participations();
    for (Participations list : lists) {
      for (int chunk = 0; chunk < list.size >>> CHUNK_BITS; chunk++) {
        all.share(list.chunks[chunk]);
      }
    }
    for (Participations list : lists) {
      for (int row = list.size & -CHUNK; row < list.size; row++) {
        all.add(list, row);
      }
    }
    return all;
  }

  /** How many participations there are. */
  public int size() {
    return size;
  }

  /**
   * Adds one participation.
   *
   * @param person the person's key, 42 bits, equal for equal persons
   * @param unit index of the unit, under 128
   * @param ja epoch day of the yes, from {@link #FIRST_DAY}
   * @param slut epoch day of the end, or {@link #OPEN}
   * @param sex index of the sex, under 4
   * @param ageBand index of the age band at JA, under 32
   * @param outcome index of the outcome, under 63, or {@link #NO_OUTCOME}
   * @param livelihoodStart index of the livelihood, under 32
   * @param livelihoodEnd index of the livelihood, under 32
   * @param plan index of the action plan answer, under 4
   */
  public void add(
      long person,
      int unit,
      int ja,
      int slut,
      int sex,
      int ageBand,
      int outcome,
      int livelihoodStart,
      int livelihoodEnd,
      int plan) {
    int slutCode = slut == OPEN ? OPEN_CODE : slut - FIRST_DAY;
    append(
        person << 16 | (ja - FIRST_DAY),
        (long) slutCode << 32
            | (long) unit << 25
            | sex << 23
            | ageBand << 18
            | outcome << 12
            | livelihoodStart << 7
            | livelihoodEnd << 2
            | plan);
  }

  /** Adds one of another's participations. */
  public void add(Participations other, int row) {
    append(other.first(row), other.second(row));
  }

  /** Takes all out, and keeps the memory for those that are added next. */
  public void clear() {
    size = 0;
  }

  /** The person's key. */
  public long person(int row) {
    return first(row) >>> 16;
  }

  /** The unit's index. */
  public int unit(int row) {
    return (int) (second(row) >>> 25) & 0x7F;
  }

  /** The JA date, as epoch day. */
  public int ja(int row) {
    return (int) (first(row) & 0xFFFF) + FIRST_DAY;
  }

  /** The end, as epoch day, or {@link #OPEN}. */
  public int slut(int row) {
    int code = (int) (second(row) >>> 32) & 0xFFFF;
    return code == OPEN_CODE ? OPEN : code + FIRST_DAY;
  }

  /** The sex's index. */
  public int sex(int row) {
    return (int) (second(row) >>> 23) & 0x3;
  }

  /** The age band's index. */
  public int ageBand(int row) {
    return (int) (second(row) >>> 18) & 0x1F;
  }

  /** The outcome's index, or {@link #NO_OUTCOME}. */
  public int outcome(int row) {
    return (int) (second(row) >>> 12) & 0x3F;
  }

  /** The index of the livelihood at the start. */
  public int livelihoodStart(int row) {
    return (int) (second(row) >>> 7) & 0x1F;
  }

  /** The index of the livelihood at the end. */
  public int livelihoodEnd(int row) {
    return (int) (second(row) >>> 2) & 0x1F;
  }

  /** The index of the action plan answer. */
  public int plan(int row) {
    return (int) second(row) & 0x3;
  }

  private void append(long first, long second) {
    int chunk = size >>> CHUNK_BITS;
    makeRoomFor(chunk);
    if (chunks[chunk] == null) {
      chunks[chunk] = new long[2 * CHUNK];
    }
    int at = place(size);
    chunks[chunk][at] = first;
    chunks[chunk][at + 1] = second;
    size++;
  }

  private void share(long[] full) {
    makeRoomFor(size >>> CHUNK_BITS);
    chunks[size >>> CHUNK_BITS] = full;
    size += CHUNK;
  }

  private void makeRoomFor(int chunk) {
    if (chunk == chunks.length) {
      chunks = Arrays.copyOf(chunks, chunk * 2);
    }
  }

  private long first(int row) {
    return chunks[row >>> CHUNK_BITS][place(row)];
  }

  private long second(int row) {
    return chunks[row >>> CHUNK_BITS][place(row) + 1];
  }

  private static int place(int row) {
    return (row & (CHUNK - 1)) << 1;
  }
}
