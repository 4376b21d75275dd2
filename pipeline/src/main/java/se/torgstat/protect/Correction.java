package se.torgstat.protect;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.torgstat.contract.CodeList;
import se.torgstat.count.CellKey;
import se.torgstat.count.ExactTables;

/**
 * What a revision corrects and what it holds back (S8.5): totals always go out; all else of a unit,
 * an area or {@code _T} goes out together, and only where no shown figure of it would change by
 * less than a threshold's worth of people.
 */
final class Correction {
  private static final List<String> CORRECTED_MEASURES =
      List.of("opening", "new", "ended", "ongoing");

  private final ExactTables exact;
  private final Publication previous;
  private final int threshold;
  private final Set<String> heldBack;

  /**
   * @param previous the latest revision ≥ 1 that analysts see
   * @param threshold changes from 1 to one less than this are held back
   * @param smallChangesToo the operator's override: nothing is held back
   */
  Correction(ExactTables exact, Publication previous, int threshold, boolean smallChangesToo) {
    this.exact = exact;
    this.previous = previous;
    this.threshold = threshold;
    this.heldBack = smallChangesToo ? Set.of() : groupsWithSmallChanges();
  }

  private Set<String> groupsWithSmallChanges() {
    return previous.cells().entrySet().stream()
        .filter(row -> !isTotal(row.getKey()) && !exact.missing().contains(row.getKey()))
        .filter(row -> isSmallChange(row.getKey(), row.getValue().value()))
        .map(row -> row.getKey().unit())
        .collect(Collectors.toUnmodifiableSet());
  }

  private boolean isSmallChange(CellKey key, @Nullable Long before) {
    if (before == null) {
      return false;
    }
    // a row that no longer exists counts nobody
    long change = Math.abs(exact.cells().getOrDefault(key, 0L) - before);
    return change > 0 && change < threshold;
  }

  /** Whether the row's newest count goes out, as far as disclosure control lets it. */
  boolean goesOut(CellKey key) {
    return isTotal(key) || !heldBack.contains(key.unit());
  }

  /**
   * What disclosure control is to take it for: a row that is new where all is held back is seen.
   */
  Quantity.State state(CellKey key) {
    if (goesOut(key)) {
      return Quantity.State.OPEN;
    }
    return previous.cells().containsKey(key) ? Quantity.State.HELD_BACK : Quantity.State.HIDDEN;
  }

  /** All sexes and all ages: they tell nothing about a person but the unit. */
  static boolean isTotal(CellKey key) {
    return switch (key.table()) {
      case PARTICIPATION_FLOW ->
          key.code("sex").equals(CodeList.TOTAL)
              && key.code("age_band").equals(CodeList.TOTAL)
              && CORRECTED_MEASURES.contains(key.code("measure"));
      case EXIT_OUTCOME ->
          key.code("sex").equals(CodeList.TOTAL)
              && key.code("age_band").equals(CodeList.TOTAL)
              && key.code("outcome").equals(CodeList.TOTAL);
      default -> false;
    };
  }

  /**
   * The revision's rows, once it is decided which of the corrected ones are hidden.
   *
   * @param corrected what goes out anew, shown or hidden
   */
  SortedMap<CellKey, PublishedCell> rows(SortedMap<CellKey, PublishedCell> corrected) {
    SortedMap<CellKey, PublishedCell> rows = new TreeMap<>();
    for (CellKey key : keys()) {
      PublishedCell before = previous.cells().get(key);
      PublishedCell now = corrected.get(key);
      if (goesOut(key)) {
        if (now != null) {
          rows.put(key, before == null ? now : marked(before, now));
        }
      } else if (exact.missing().contains(key)) {
        rows.put(key, Objects.requireNonNull(now));
      } else {
        // a row that is new in a group that is held back has no figure that could stay
        rows.put(
            key, before == null ? PublishedCell.hidden(previous.revision()) : unmarked(before));
      }
    }
    return rows;
  }

  private SortedSet<CellKey> keys() {
    SortedSet<CellKey> keys = new TreeSet<>(exact.cells().keySet());
    keys.addAll(exact.missing());
    keys.addAll(previous.cells().keySet());
    return keys;
  }

  /** A figure that stays does not differ from the one before. */
  private static PublishedCell unmarked(PublishedCell before) {
    return before.obsStatus() == ObsStatus.R
        ? new PublishedCell(before.value(), ObsStatus.A, before.confStatus(), before.asOfRevision())
        : before;
  }

  /** {@code R} beside a figure that differs from the one before (S7.2). */
  private static PublishedCell marked(PublishedCell before, PublishedCell now) {
    boolean differs = now.value() != null && !now.value().equals(before.value());
    return differs
        ? new PublishedCell(now.value(), ObsStatus.R, now.confStatus(), now.asOfRevision())
        : now;
  }
}
