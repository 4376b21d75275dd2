package se.torgstat.account;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.torgstat.protect.ConfStatus;
import se.torgstat.protect.ObsStatus;
import se.torgstat.protect.PublishedCell;

/**
 * A row of the social account (S10.2).
 *
 * @param unit a unit with a budget line, an area, {@code _T}, or {@code UNALLOCATED}
 * @param costTkr what it cost; positive; null where its line has no outcome
 * @param budgetTkr what it was to cost; positive
 * @param figures each with its status, which is that of the least free count behind it
 */
public record AccountRow(
    String unit,
    @Nullable Long costTkr,
    @Nullable Long budgetTkr,
    Map<AccountFigure, PublishedCell> figures) {

  /** A copy that nobody can change. */
  public AccountRow {
    figures = Map.copyOf(figures);
  }

  /** A figure with its status. */
  public PublishedCell figure(AccountFigure figure) {
    return Objects.requireNonNull(figures.get(figure));
  }

  /**
   * The same, revised where it differs from the row of the revision before: a cost may, though its
   * count does not (S7.2).
   *
   * @param before null where there was none
   */
  public AccountRow besides(@Nullable AccountRow before) {
    if (before == null) {
      return this;
    }
    Map<AccountFigure, PublishedCell> told = new EnumMap<>(figures);
    told.replaceAll(
        (figure, cell) ->
            cell.obsStatus() == ObsStatus.A
                    && !Objects.equals(cell.value(), before.figure(figure).value())
                ? new PublishedCell(
                    cell.value(), ObsStatus.R, cell.confStatus(), cell.asOfRevision())
                : cell);
    return new AccountRow(unit, costTkr, budgetTkr, told);
  }

  static AccountRow of(
      String unit,
      @Nullable Long costTkr,
      @Nullable Long budgetTkr,
      PublishedCell participants,
      PublishedCell personDays,
      PublishedCell ended,
      PublishedCell positive,
      Predicate<PublishedCell> isOfSameUnits) {
    Map<AccountFigure, PublishedCell> figures = new EnumMap<>(AccountFigure.class);
    figures.put(AccountFigure.PARTICIPANTS, participants);
    figures.put(AccountFigure.PERSON_DAYS, personDays);
    figures.put(AccountFigure.ENDED, ended);
    figures.put(AccountFigure.POSITIVE, positive);
    figures.put(AccountFigure.COST_PER_PARTICIPANT_KR, per(costTkr, participants, isOfSameUnits));
    figures.put(AccountFigure.COST_PER_ENDED_KR, per(costTkr, ended, isOfSameUnits));
    figures.put(AccountFigure.COST_PER_POSITIVE_KR, per(costTkr, positive, isOfSameUnits));
    figures.put(AccountFigure.COST_PER_PERSON_DAY_KR, per(costTkr, personDays, isOfSameUnits));
    return new AccountRow(unit, costTkr, budgetTkr, figures);
  }

  /** Whole kronor a head, half up; none where the count is hidden, zero, or no cost is of it. */
  private static PublishedCell per(
      @Nullable Long costTkr, PublishedCell count, Predicate<PublishedCell> isOfSameUnits) {
    Long heads = count.value();
    if (heads == null) {
      return count;
    }
    if (costTkr == null || heads == 0 || !isOfSameUnits.test(count)) {
      return new PublishedCell(null, ObsStatus.O, ConfStatus.F, count.asOfRevision());
    }
    long kronor = Math.floorDiv(2000 * costTkr + heads, 2 * heads);
    return new PublishedCell(kronor, count.obsStatus(), count.confStatus(), count.asOfRevision());
  }
}
