package se.torgstat.protect;

import java.util.List;
import se.torgstat.count.ExactTables;

/** The seam (S8): exact cells in memory → protected cells → publication. */
public interface DisclosureControl {

  /**
   * Protects a closed period's tables, jointly with everything that is out.
   *
   * @param exact the tables that are to be released
   * @param revision the revision that they will have, from 1
   * @param out everything that was ever released and its exact figures as far as they are known
   * @throws ReleaseRefused where the audit finds that nothing safe can be released (exit status 4)
   */
  Publication release(ExactTables exact, int revision, List<Released> out);

  /**
   * Protects and rounds the open periods that S8.4 publishes, as revision 0, jointly with
   * everything that is out.
   */
  List<Publication> preliminary(List<ExactTables> open, List<Released> out);

  /**
   * A publication that is out, with the exact figures of its period.
   *
   * @param exact counted from the same exports where these are still there, else from the newest
   */
  record Released(Publication publication, ExactTables exact) {}

  /** No safe release exists, or the audit failed: nothing is published. */
  final class ReleaseRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With a sentence that holds no figure. */
    public ReleaseRefused(String message) {
      super(message);
    }
  }
}
