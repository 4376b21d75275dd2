package se.torgstat.jobs.nightly;

import java.util.List;
import java.util.stream.Collectors;
import se.torgstat.jobs.run.Digests;
import se.torgstat.jobs.run.EconomyFolder;
import se.torgstat.jobs.run.Site;
import se.torgstat.jobs.settings.Program;
import se.torgstat.jobs.store.RevisionRecord;

/**
 * A digest of everything beside the exports that decides what a night finds by reading and counting
 * them: the program itself, the förbund's data (contracts, plan, limits), the options that choose
 * or override, the closed periods as they are out; the economy files too, to be on the safe side.
 * Days are not in it: they never change what is counted (S5).
 */
final class Basis {
  private Basis() {}

  static String of(
      Site site, NightlyOptions options, EconomyFolder economy, List<RevisionRecord> revisions) {
    return Digests.of(
        String.join(
            "\n",
            Program.digest(),
            site.dataDigest(),
            options.overrides(),
            closed(revisions),
            economy.digest()));
  }

  private static String closed(List<RevisionRecord> revisions) {
    return revisions.stream()
        .filter(RevisionRecord::isFinal)
        .map(out -> out.period() + " " + out.revision() + " " + out.contentDigest() + state(out))
        .collect(Collectors.joining("\n"));
  }

  private static String state(RevisionRecord revision) {
    return revision.isWithdrawn() ? " withdrawn" : "";
  }
}
