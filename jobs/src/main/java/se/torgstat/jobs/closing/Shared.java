package se.torgstat.jobs.closing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.torgstat.count.Counter;
import se.torgstat.jobs.run.EconomyFolder;
import se.torgstat.jobs.run.Exports;
import se.torgstat.jobs.run.Site;
import se.torgstat.jobs.store.RunLock;
import se.torgstat.period.Period;

/** What all closings of one command share: the exports, read and counted once. */
final class Shared {
  private final Site site;
  private final RunLock lock;
  private final Exports exports;
  private final List<Period> planned;
  private @Nullable Counter counter;
  private @Nullable EconomyFolder economy;

  Shared(Site site, RunLock lock, Exports exports, List<Period> planned) {
    this.site = site;
    this.lock = lock;
    this.exports = exports;
    this.planned = List.copyOf(planned);
  }

  RunLock lock() {
    return lock;
  }

  Exports exports() {
    return exports;
  }

  /** All periods that the command closes: none is closed where one may not be. */
  List<Period> planned() {
    return planned;
  }

  /** The economy files, read once. */
  EconomyFolder economy() {
    if (economy == null) {
      economy = EconomyFolder.read(site);
    }
    return economy;
  }

  Counter counter() {
    if (counter == null) {
      counter = new Counter(site.forbund(), site.plan(), exports.accepted());
    }
    return counter;
  }
}
