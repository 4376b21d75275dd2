package se.torgstat.jobs.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.torgstat.count.CellKey;
import se.torgstat.protect.Publication;
import se.torgstat.protect.PublishedCell;

/** What two revisions of a period say differently: published figures alone, nothing secret. */
public final class Changes {
  private Changes() {}

  /** Every row that shows something else, in the order of tables and codes. */
  public static List<Change> between(Publication before, Publication after) {
    SortedSet<CellKey> keys = new TreeSet<>(before.cells().keySet());
    keys.addAll(after.cells().keySet());
    List<Change> changes = new ArrayList<>();
    for (CellKey key : keys) {
      PublishedCell then = before.cells().get(key);
      PublishedCell now = after.cells().get(key);
      if (!shows(then, now)) {
        changes.add(new Change(key, then, now));
      }
    }
    return changes;
  }

  /**
   * Whether a reader of a new revision learns anything: a figure that differs, or one that was held
   * back and now stands beside figures of its own revision (S8.5).
   */
  public static boolean any(Publication before, Publication after) {
    return !between(before, after).isEmpty() || caughtUp(before, after);
  }

  private static boolean caughtUp(Publication before, Publication after) {
    return before.cells().entrySet().stream()
        .filter(row -> row.getValue().asOfRevision() < before.revision())
        .map(row -> after.cells().get(row.getKey()))
        .anyMatch(now -> now != null && now.asOfRevision() == after.revision());
  }

  private static boolean shows(@Nullable PublishedCell then, @Nullable PublishedCell now) {
    if (then == null || now == null) {
      return then == null && now == null;
    }
    return Objects.equals(then.value(), now.value())
        && (then.value() != null || then.obsStatus() == now.obsStatus());
  }
}
