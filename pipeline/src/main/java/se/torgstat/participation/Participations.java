package se.torgstat.participation;

import java.util.Arrays;

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

  private static final int CHUNK_BITS = 14;
  private static final int CHUNK = 1 << CHUNK_BITS;
  private static final int OPEN_CODE = 0xFFFF;

  private long[][] firsts = new long[4][];
  private long[][] seconds = new long[4][];
  private int size;

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

  /** Adds all of another's participations, in their order. */
  public void addAll(Participations other) {
    for (int row = 0; row < other.size; row++) {
      add(other, row);
    }
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
    if (chunk == firsts.length) {
      firsts = Arrays.copyOf(firsts, chunk * 2);
      seconds = Arrays.copyOf(seconds, chunk * 2);
    }
    if (firsts[chunk] == null) {
      firsts[chunk] = new long[CHUNK];
      seconds[chunk] = new long[CHUNK];
    }
    firsts[chunk][size & (CHUNK - 1)] = first;
    seconds[chunk][size & (CHUNK - 1)] = second;
    size++;
  }

  private long first(int row) {
    return firsts[row >>> CHUNK_BITS][row & (CHUNK - 1)];
  }

  private long second(int row) {
    return seconds[row >>> CHUNK_BITS][row & (CHUNK - 1)];
  }
}
