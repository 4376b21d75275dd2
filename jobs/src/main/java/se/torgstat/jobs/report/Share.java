package se.torgstat.jobs.report;

import org.jspecify.annotations.Nullable;

/** The positive share of a place, if it is shown (S6.3). */
record Share(Place place, @Nullable Long positive, @Nullable Long ended, @Nullable Long percent) {

  static Share of(Facts facts, Place place) {
    return new Share(
        place,
        Facts.number(facts.share(place.code(), "positive")),
        Facts.number(facts.share(place.code(), "ended")),
        Facts.number(facts.share(place.code(), "percent")));
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
