package se.torgstat.protect;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import se.torgstat.count.ExactTables;
import se.torgstat.period.Period;

/** The seam (S8): exact cells in memory → protected cells → publication. */
public interface DisclosureControl {

  /**
   * The same, which also keeps safe what a longer period will count of which all tertials are out:
   * where registrations came between, what two of them show may give away their half-report before
   * it is closed (S8.2).
   *
   * @param counted a longer period's tables as they are counted now; empty where they are not
   */
  DisclosureControl foreseeing(Function<Period, Optional<ExactTables>> counted);

  /**
   * Protects a closed period's tables, jointly with everything that is out.
   *
   * @param exact the tables that are to be released
   * @param revision the revision that they will have, from 1
   * @param out everything that was ever released and its exact figures as far as they are known;
   *     beside it the preliminary revisions that are out, which whoever watches remembers (S8.4)
   * @throws ReleaseRefused where the audit finds that nothing safe can be released (exit status 4)
   */
  Publication release(ExactTables exact, int revision, List<Released> out);

  /**
   * Protects a closed period that is run again: what the newest exports correct goes out as far as
   * S8.5 lets it, the rest stays at the revision that stands in {@link
   * PublishedCell#asOfRevision()}.
   *
   * @param exact the newest figures
   * @param revision the revision that they will have, from 2
   * @param previous the latest revision from 1 that analysts see
   * @param out everything that was ever released, withdrawn revisions too; beside it the
   *     preliminary revisions that are out
   * @param smallChangesToo nothing is held back: {@code --release-small-changes}
   * @throws ReleaseRefused where the audit finds that nothing safe can be released (exit status 4)
   */
  Publication revise(
      ExactTables exact,
      int revision,
      Publication previous,
      List<Released> out,
      boolean smallChangesToo);

  /**
   * Protects and rounds the open periods that S8.4 publishes, as revision 0, jointly with
   * everything that is out, the preliminary revisions that these replace among it.
   */
  List<Publication> preliminary(List<ExactTables> open, List<Released> out);

  /**
   * A publication that is out, with the exact figures of its period.
   *
   * @param exact counted from the same exports where these are still there, else from the newest
   */
  record Released(Publication publication, ExactTables exact) {
    /** Whether it is a revision from 1, not a preliminary one. */
    boolean isFinal() {
      return publication.revision() >= 1;
    }
  }

  /** No safe release exists, or the audit failed: nothing is published. */
  final class ReleaseRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With a sentence that holds no figure. */
    public ReleaseRefused(String message) {
      super(message);
    }
  }
}
