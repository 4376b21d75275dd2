package se.torgstat.contract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** An ordered code list; inside the pipeline a code is its index here. */
public final class CodeList {
  /** The SDMX code of a total. */
  public static final String TOTAL = "_T";

  /** The SDMX code of unknown. */
  public static final String UNKNOWN = "_U";

  /** The row of all cost lines that are no unit's, beside units and areas (S10.2). */
  public static final String UNALLOCATED = "UNALLOCATED";

  private final List<Code> codes;
  private final Map<String, Integer> indexes = new HashMap<>();

  /**
   * @throws IllegalArgumentException where a code stands twice
   */
  public CodeList(List<Code> codes) {
    this.codes = List.copyOf(codes);
    for (Code code : this.codes) {
      if (indexes.put(code.code(), indexes.size()) != null) {
        throw new IllegalArgumentException("the code " + code.code() + " stands twice");
      }
    }
  }

  /** All codes, in their sort order. */
  public List<Code> codes() {
    return codes;
  }

  /** How many codes there are. */
  public int size() {
    return codes.size();
  }

  /** The code at an index. */
  public String code(int index) {
    return codes.get(index).code();
  }

  /** The index of a code, or -1 where the list has no such code. */
  public int indexOf(String code) {
    return indexes.getOrDefault(code, -1);
  }

  @Override
  public String toString() {
    return codes.stream().map(Code::code).collect(Collectors.joining(" "));
  }
}
