package se.torgstat.jobs.operator;

import java.util.ArrayList;
import java.util.List;
import se.torgstat.protect.Publication;

/** What no hiding could save (S8.2, S9.3): told, without naming a figure. */
final class GivenAwayText {
  private GivenAwayText() {}

  static List<String> lines(List<Publication> published) {
    List<String> lines = new ArrayList<>();
    for (Publication publication : published) {
      int figures = publication.audit().givenAway();
      if (figures > 0) {
        lines.addAll(
            Wrapped.lines(
                "  ",
                publication.period()
                    + ": "
                    + (figures == 1 ? "1 small figure follows" : figures + " small figures follow")
                    + " from earlier releases, whatever is hidden now; "
                    + (figures == 1 ? "it is" : "they are")
                    + " hidden here. Later registrations moved what had been"
                    + " published; withdraw and rerun do not undo what was read."));
      }
    }
    return lines;
  }
}
