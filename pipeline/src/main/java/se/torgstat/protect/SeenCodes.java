package se.torgstat.protect;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import se.torgstat.contract.CodeList;
import se.torgstat.contract.Forbund;
import se.torgstat.count.CellKey;

/** The codes that a period's rows have: one without rows is nobody's, and all know it (S7.2). */
final class SeenCodes {
  private final Forbund forbund;
  private final Map<String, Set<String>> seen = new HashMap<>();

  SeenCodes(Forbund forbund, Set<CellKey> rows) {
    this.forbund = forbund;
    for (CellKey key : rows) {
      for (String dimension : key.table().dimensions()) {
        seen.computeIfAbsent(dimension, d -> new HashSet<>()).add(key.code(dimension));
      }
    }
  }

  /** Whether any row breaks down by the dimension. */
  boolean any(String dimension) {
    return seen.containsKey(dimension);
  }

  /** Whether a row has the code. */
  boolean any(String dimension, String code) {
    return seen.getOrDefault(dimension, Set.of()).contains(code);
  }

  /** Whether anybody may have the code: it has rows, or no code of its dimension has. */
  boolean has(String dimension, CodeList codes, int index) {
    Set<String> rows = seen.getOrDefault(dimension, Set.of());
    return rows.contains(codes.code(index)) || rows.stream().allMatch(CodeList.TOTAL::equals);
  }

  boolean hasSex(int sex) {
    return has("sex", forbund.sexes(), sex);
  }
}
