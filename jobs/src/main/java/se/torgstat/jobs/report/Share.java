package se.torgstat.jobs.report;

import org.jspecify.annotations.Nullable;
import se.torgstat.jobs.export.Fact;

/**
 * The positive share of a place, if it is shown (S6.3).
 *
 * @param missing whether the place was left out and has no figure, hidden or not
 */
record Share(
    Place place,
    @Nullable Long positive,
    @Nullable Long ended,
    @Nullable Long percent,
    boolean missing) {

  static Share of(Facts facts, Place place) {
    return new Share(
        place,
        Facts.number(facts.share(place.code(), "positive")),
        Facts.number(facts.share(place.code(), "ended")),
        Facts.number(facts.share(place.code(), "percent")),
        isMissing(facts.share(place.code(), "ended")));
  }

  private static boolean isMissing(@Nullable Fact ended) {
    return ended != null && ended.obsStatus().equals("O");
  }

  boolean isShown() {
    return positive != null && ended != null && percent != null;
  }

  /** Nobody ended: there is no share, and nothing is hidden. */
  boolean isNone() {
    return ended != null && ended == 0;
  }

  /** {@code 17 av 26 (65 %)}. */
  String words() {
    return positive == null || ended == null || percent == null
        ? Phrase.HIDDEN
        : Phrase.share(positive, ended, percent);
  }
}
