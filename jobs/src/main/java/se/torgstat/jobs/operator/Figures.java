package se.torgstat.jobs.operator;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.torgstat.contract.CodeList;
import se.torgstat.count.CellKey;
import se.torgstat.count.Table;
import se.torgstat.protect.ObsStatus;
import se.torgstat.protect.Publication;
import se.torgstat.protect.PublishedCell;

/** Published figures in words: a hidden one is {@code ..}, a missing one {@code –} (S4.2). */
final class Figures {
  private final Publication publication;

  Figures(Publication publication) {
    this.publication = publication;
  }

  /** A measure of a group, all sexes and ages, as it is published. */
  String flow(String group, String measure) {
    return shown(
        publication
            .cells()
            .get(
                CellKey.of(
                    Table.PARTICIPATION_FLOW, group, CodeList.TOTAL, CodeList.TOTAL, measure)));
  }

  /**
   * {@code 17 of 26 (65 %)}, {@code ..} where a part of it is hidden (S6.3), or that its parts are
   * of two revisions (S8.5).
   */
  String positive(String group) {
    PublishedCell ended = outcome(group, CodeList.TOTAL);
    PublishedCell positive = outcome(group, "POSITIVE");
    if (ended == null || positive == null) {
      return "";
    }
    if (ended.asOfRevision() != positive.asOfRevision()) {
      return "held back";
    }
    if (ended.value() == null || positive.value() == null) {
      return ended.obsStatus() == ObsStatus.O ? "–" : "..";
    }
    return share(positive.value(), ended.value()).orElse("–");
  }

  /** Half-up to whole percent; none where nobody ended (S6.3). */
  static Optional<String> share(long positive, long ended) {
    return ended == 0
        ? Optional.empty()
        : Optional.of(
            positive + " of " + ended + " (" + (200 * positive + ended) / (2 * ended) + " %)");
  }

  private static String shown(@Nullable PublishedCell cell) {
    if (cell == null || cell.obsStatus() == ObsStatus.O) {
      return "–";
    }
    return cell.value() == null ? ".." : Long.toString(cell.value());
  }

  private @Nullable PublishedCell outcome(String group, String outcome) {
    return publication
        .cells()
        .get(CellKey.of(Table.EXIT_OUTCOME, group, CodeList.TOTAL, CodeList.TOTAL, outcome));
  }
}
