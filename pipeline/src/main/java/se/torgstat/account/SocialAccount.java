package se.torgstat.account;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.torgstat.contract.CodeList;
import se.torgstat.contract.EconomyLines;
import se.torgstat.contract.Forbund;
import se.torgstat.contract.Unit;
import se.torgstat.count.CellKey;
import se.torgstat.count.Group;
import se.torgstat.count.Groups;
import se.torgstat.count.Level;
import se.torgstat.count.Table;
import se.torgstat.protect.ConfStatus;
import se.torgstat.protect.ObsStatus;
import se.torgstat.protect.Publication;
import se.torgstat.protect.PublishedCell;

/**
 * The social account of a period (S10.2): what each unit cost beside what it did. It sees the
 * publication alone, so no figure of it can hold more than what is published.
 */
public final class SocialAccount {
  private final Forbund forbund;
  private final Publication publication;
  private final List<EconomyRow> lines;
  private final List<EconomyRow> unfinished;
  private final List<Publication> earlier;

  private SocialAccount(
      Forbund forbund,
      Publication publication,
      List<EconomyRow> lines,
      List<EconomyRow> unfinished,
      List<Publication> earlier) {
    this.forbund = forbund;
    this.publication = publication;
    this.lines = lines;
    this.unfinished = unfinished;
    this.earlier = earlier;
  }

  /**
   * Its rows: units with a budget line, areas, {@code _T}, then {@link CodeList#UNALLOCATED}. The
   * units and the last together are all costs (S11, C7).
   *
   * @param lines the period's economy lines
   * @param unfinished those of which the later of two files says nothing ({@link
   *     Economy#unfinished}): no cost of their units, nor of what counts these
   * @param earlier the period's revisions before: a count that stays at one of them, of other units
   *     than the cost is, has no cost a head
   */
  public static List<AccountRow> of(
      Forbund forbund,
      Publication publication,
      List<EconomyRow> lines,
      List<EconomyRow> unfinished,
      List<Publication> earlier) {
    return new SocialAccount(forbund, publication, lines, unfinished, earlier).rows();
  }

  /** The unit whose budget line this is, among those that have rows in a period; else null. */
  public static @Nullable String unitOf(Forbund forbund, Publication publication, EconomyRow line) {
    for (Group group : Groups.in(forbund, publication.period())) {
      if (group.level() == Level.UNIT && isLineOf(forbund, group.code(), line)) {
        return group.code();
      }
    }
    return null;
  }

  private static boolean isLineOf(Forbund forbund, String code, EconomyRow line) {
    Unit unit = forbund.units().get(forbund.unitIndex(code));
    return unit.budgetLine() != null
        && line.kind() == EconomyRow.Kind.KOSTNAD
        && EconomyLines.plain(unit.budgetLine()).equals(EconomyLines.plain(line.activity()));
  }

  private List<AccountRow> rows() {
    List<AccountRow> rows = new ArrayList<>();
    Set<EconomyRow> units = new HashSet<>();
    for (Group group : Groups.in(forbund, publication.period())) {
      List<EconomyRow> own =
          unfinished.stream().anyMatch(line -> isCostOf(group, line))
              ? List.of()
              : lines.stream().filter(line -> isCostOf(group, line)).toList();
      boolean isUnit = group.level() == Level.UNIT;
      if (isUnit && forbund.units().get(forbund.unitIndex(group.code())).budgetLine() == null) {
        continue;
      }
      if (isUnit) {
        units.addAll(own);
      }
      rows.add(row(group, own));
    }
    List<EconomyRow> rest =
        lines.stream()
            .filter(line -> line.kind() == EconomyRow.Kind.KOSTNAD && !units.contains(line))
            .toList();
    PublishedCell none = PublishedCell.missing(publication.revision());
    rows.add(
        AccountRow.of(
            CodeList.UNALLOCATED,
            cost(rest, Column.UTFALL_PERIOD),
            cost(rest, Column.BUDGET_PERIOD),
            none,
            none,
            none,
            none,
            count -> true));
    return rows;
  }

  /** A unit's own line; of an area and {@code _T} the lines of the units that they count. */
  private boolean isCostOf(Group group, EconomyRow line) {
    return group.units().stream()
        .filter(unit -> group.level() == Level.UNIT || !isLeftOut(publication, unit))
        .anyMatch(unit -> isLineOf(forbund, unit, line));
  }

  /** By {@code --without} (S9.2), or as it does not exist in the period: no row has a figure. */
  private static boolean isLeftOut(Publication publication, String unit) {
    return publication.cells().entrySet().stream()
        .filter(cell -> cell.getKey().unit().equals(unit))
        .allMatch(cell -> cell.getValue().obsStatus() == ObsStatus.O);
  }

  /** Whether a count is of the same units as the cost: of an area one may have been left out. */
  private boolean isOfSameUnits(Group group, PublishedCell count) {
    return earlier.stream()
        .filter(publication -> publication.revision() == count.asOfRevision())
        .allMatch(
            before ->
                group.level() == Level.UNIT
                    || group.units().stream()
                        .allMatch(unit -> isLeftOut(before, unit) == isLeftOut(publication, unit)));
  }

  private AccountRow row(Group of, List<EconomyRow> own) {
    String group = of.code();
    return AccountRow.of(
        group,
        cost(own, Column.UTFALL_PERIOD),
        cost(own, Column.BUDGET_PERIOD),
        sum(flow(group, "opening"), flow(group, "new")),
        cell(CellKey.of(Table.PERSON_DAYS, group)),
        flow(group, "ended"),
        cell(CellKey.of(Table.EXIT_OUTCOME, group, CodeList.TOTAL, CodeList.TOTAL, "POSITIVE")),
        count -> isOfSameUnits(of, count));
  }

  /** Positive, where any of the lines has an amount. */
  private static @Nullable Long cost(List<EconomyRow> lines, Column column) {
    Long sum = null;
    for (EconomyRow line : lines) {
      Long amount = line.amount(column);
      if (amount != null) {
        sum = (sum == null ? 0 : sum) - amount;
      }
    }
    return sum;
  }

  private PublishedCell flow(String group, String measure) {
    return cell(
        CellKey.of(Table.PARTICIPATION_FLOW, group, CodeList.TOTAL, CodeList.TOTAL, measure));
  }

  private PublishedCell cell(CellKey key) {
    PublishedCell cell = publication.cells().get(key);
    return cell == null ? PublishedCell.missing(publication.revision()) : cell;
  }

  /** Hidden where a summand is, or where they were counted in different revisions (S8.5). */
  private static PublishedCell sum(PublishedCell a, PublishedCell b) {
    int asOf = Math.min(a.asOfRevision(), b.asOfRevision());
    if (a.obsStatus() == ObsStatus.Q || b.obsStatus() == ObsStatus.Q) {
      return PublishedCell.hidden(asOf);
    }
    if (a.value() == null || b.value() == null || a.asOfRevision() != b.asOfRevision()) {
      return PublishedCell.missing(asOf);
    }
    boolean revised = a.obsStatus() == ObsStatus.R || b.obsStatus() == ObsStatus.R;
    return new PublishedCell(
        a.value() + b.value(), revised ? ObsStatus.R : a.obsStatus(), ConfStatus.F, asOf);
  }
}
