package se.torgstat.intake;

import java.util.HashMap;
import java.util.Map;
import java.util.function.ToIntFunction;
import se.torgstat.contract.Spelling;

/**
 * A column of codes: what the file writes → the code's index. What was met before is looked up as
 * it stands; only a new spelling is folded.
 */
final class CodeColumn {
  /** Nothing stands there. */
  static final int BLANK = -1;

  /** The contract does not know what stands there. */
  static final int UNKNOWN = -2;

  private static final int MOST_REMEMBERED = 1000;
  private static final int LONGEST_REMEMBERED = 100;

  private final Map<String, Integer> byFolded = new HashMap<>();
  private final Map<String, Integer> bySpelling = new HashMap<>();
  private final boolean several;

  /**
   * @param values folded value → code
   * @param index code → index
   * @param several whether the field may list several, separated by {@code |}; the first counts
   */
  CodeColumn(Map<String, String> values, ToIntFunction<String> index, boolean several) {
    values.forEach((folded, code) -> byFolded.put(folded, index.applyAsInt(code)));
    this.several = several;
  }

  /** The index of the code that a field means, {@link #BLANK} or {@link #UNKNOWN}. */
  int index(String field) {
    if (field.isEmpty()) {
      return BLANK;
    }
    Integer known = bySpelling.get(field);
    if (known != null) {
      return known;
    }
    int bar = several ? field.indexOf('|') : -1;
    String folded = Spelling.fold(bar < 0 ? field : field.substring(0, bar));
    int index = folded.isEmpty() ? BLANK : byFolded.getOrDefault(folded, UNKNOWN);
    if (bySpelling.size() < MOST_REMEMBERED && field.length() <= LONGEST_REMEMBERED) {
      bySpelling.put(field, index);
    }
    return index;
  }
}
