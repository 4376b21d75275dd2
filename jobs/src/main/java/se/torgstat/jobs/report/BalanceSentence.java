package se.torgstat.jobs.report;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether as many went as came, over the areas that are reported as areas. */
final class BalanceSentence {
  /** As near as the report of 2024, which calls 93 and 82 as good as in balance. */
  private static final int NEAR_PERCENT = 15;

  private BalanceSentence() {}

  /** None where a figure of it is not shown. */
  static Optional<String> of(Published published) {
    List<Place> areas =
        published.areas().stream()
            .filter(area -> !published.words().of(area.code()).unitByUnit())
            .toList();
    Long in = sum(published, areas, "new");
    Long out = sum(published, areas, "ended");
    if (in == null || out == null || areas.isEmpty()) {
      return Optional.empty();
    }
    String where =
        Objects.requireNonNullElseGet(
            published.words().whole(),
            () -> Phrase.list(areas.stream().map(Place::label).toList()));
    return Optional.of(
        judged(where, in, out)
            + (published.edition().isPreliminary() ? " (cirka " : " (")
            + Phrase.number(in)
            + " nya, "
            + Phrase.number(out)
            + " avslutade).");
  }

  private static String judged(String where, long in, long out) {
    if (Math.abs(in - out) * 100 <= NEAR_PERCENT * Math.max(in, out)) {
      return "Inflödet och utflödet i " + where + " har varit så gott som i balans";
    }
    return in > out
        ? "Inflödet i " + where + " har varit större än utflödet"
        : "Utflödet i " + where + " har varit större än inflödet";
  }

  private static @Nullable Long sum(Published published, List<Place> areas, String measure) {
    long sum = 0;
    for (Place area : areas) {
      Long number = Facts.number(published.facts().flow(area.code(), Facts.TOTAL, measure));
      if (number == null) {
        return null;
      }
      sum += number;
    }
    return sum;
  }
}
