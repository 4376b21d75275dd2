package se.torgstat.jobs.operator;

import java.util.List;
import se.torgstat.protect.Publication;

/** Periods of which no figure could be shown (S8.3): else there are only rows of dots to tell. */
final class WithheldText {
  private WithheldText() {}

  static List<String> lines(List<Publication> published) {
    return published.stream()
        .filter(
            publication -> publication.cells().values().stream().allMatch(c -> c.value() == null))
        .flatMap(
            publication ->
                Wrapped.lines(
                    "  ",
                    publication.period()
                        + ": no figure could be shown without giving away small ones; later"
                        + " registrations may have moved what had been published.")
                    .stream())
        .toList();
  }
}
