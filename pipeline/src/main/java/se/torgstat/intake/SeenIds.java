package se.torgstat.intake;

/**
 * The kalla_id that were met in a file (R102), each as a 64-bit hash in an open-addressing table:
 * 11 to 14 bytes an id (S14 P6). Of ten million ids, two share a hash with a chance of 3 in a
 * million.
 *
 * <p>The table is cut into parts that grow by a quarter each, so that growing never needs a second
 * copy of the whole.
 */
final class SeenIds {
  private static final int PARTS = 256;
  private static final int SMALLEST = 8;
  private static final double FULLEST = 0.75;
  private static final int STEP_BITS = 19;

  private final long[][] parts = new long[PARTS][SMALLEST];
  private final int[] sizes = new int[PARTS];

  /** Remembers an id; whether it is new. */
  boolean add(String id) {
    long hash = hash(id);
    int part = (int) (hash >>> 56);
    if (sizes[part] >= parts[part].length * FULLEST) {
      long[] old = parts[part];
      parts[part] = new long[old.length + Math.max(SMALLEST, old.length / 4)];
      for (long known : old) {
        if (known != 0) {
          put(parts[part], known);
        }
      }
    }
    boolean isNew = put(parts[part], hash);
    sizes[part] += isNew ? 1 : 0;
    return isNew;
  }

  private static boolean put(long[] table, long hash) {
    int slot = (int) (((hash & 0xFFFFFFFFL) * table.length) >>> 32);
    while (table[slot] != 0) {
      if (table[slot] == hash) {
        return false;
      }
      slot = slot + 1 == table.length ? 0 : slot + 1;
    }
    table[slot] = hash;
    return true;
  }

  /**
   * FNV-1a over all characters but the last, its bits then mixed as SplitMix64 does; never 0. The
   * last is only added, a slot or a few a step: numbers that follow each other, as a system gives
   * them, lie side by side, and most are found in a cache.
   */
  private static long hash(String id) {
    long hash = 0xCBF29CE484222325L;
    int last = id.length() - 1;
    for (int i = 0; i < last; i++) {
      hash = (hash ^ id.charAt(i)) * 0x100000001B3L;
    }
    hash = (hash ^ hash >>> 30) * 0xBF58476D1CE4E5B9L;
    hash = (hash ^ hash >>> 27) * 0x94D049BB133111EBL;
    hash ^= hash >>> 31;
    hash += id.isEmpty() ? 0 : (id.charAt(last) + 1L) << STEP_BITS;
    return hash == 0 ? 1 : hash;
  }
}
