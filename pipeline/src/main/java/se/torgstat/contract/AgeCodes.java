package se.torgstat.contract;

import java.util.List;
import java.util.stream.Stream;

/** The age bands as a code list; unknown age comes last (S1). */
public final class AgeCodes {
  private AgeCodes() {}

  /** The bands' codes, youngest first, and {@code _U}. */
  public static CodeList of(List<AgeBand> bands) {
    Code unknown = new Code(CodeList.UNKNOWN, new Label("okänd", "unknown"));
    return new CodeList(
        Stream.concat(bands.stream().map(AgeBand::code), Stream.of(unknown)).toList());
  }
}
