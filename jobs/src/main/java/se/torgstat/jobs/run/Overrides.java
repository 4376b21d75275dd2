package se.torgstat.jobs.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The options that override a rule or choose the input, as a run and a revision record them. */
public final class Overrides {
  private Overrides() {}

  /** As they were typed; empty for none. */
  public static String of(
      Set<String> without,
      @Nullable LocalDate asOf,
      Set<String> acceptShrink,
      boolean smallChangesToo) {
    List<String> words = new ArrayList<>();
    if (asOf != null) {
      words.add("--as-of " + asOf);
    }
    new TreeSet<>(without).forEach(unit -> words.add("--without " + unit));
    new TreeSet<>(acceptShrink).forEach(unit -> words.add("--accept-shrink " + unit));
    if (smallChangesToo) {
      words.add("--release-small-changes");
    }
    return String.join(" ", words);
  }
}
