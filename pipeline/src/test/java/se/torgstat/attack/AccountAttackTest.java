package se.torgstat.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.torgstat.account.AccountFigure;
import se.torgstat.account.AccountRow;
import se.torgstat.account.Column;
import se.torgstat.account.EconomyRow;
import se.torgstat.account.SocialAccount;
import se.torgstat.count.CellKey;
import se.torgstat.count.Table;
import se.torgstat.protect.Publication;
import se.torgstat.protect.PublishedCell;

/** S8.2, S10.2: what costs a head and shares give back is what is published beside them. */
class AccountAttackTest {
  private static final Map<AccountFigure, AccountFigure> HEADS =
      Map.of(
          AccountFigure.COST_PER_PARTICIPANT_KR, AccountFigure.PARTICIPANTS,
          AccountFigure.COST_PER_ENDED_KR, AccountFigure.ENDED,
          AccountFigure.COST_PER_POSITIVE_KR, AccountFigure.POSITIVE,
          AccountFigure.COST_PER_PERSON_DAY_KR, AccountFigure.PERSON_DAYS);

  @Test
  void aCostPerHeadGivesNoHiddenCount() {
    Publication publication = ClosedTertial.product().out().get(0).publication();
    int hidden = 0;
    int shown = 0;
    for (AccountRow row :
        SocialAccount.of(Samples.FORBUND, publication, economy(), List.of(), List.of())) {
      for (Map.Entry<AccountFigure, AccountFigure> cost : HEADS.entrySet()) {
        PublishedCell kronor = row.figure(cost.getKey());
        PublishedCell heads = row.figure(cost.getValue());
        hidden += heads.value() == null ? 1 : 0;
        assertThat(kronor.value() == null || heads.value() != null)
            .as("%s %s", row.unit(), cost.getKey())
            .isTrue();
      }
      Long participants = row.figure(AccountFigure.PARTICIPANTS).value();
      if (participants != null) {
        assertThat(participants)
            .as("participants of %s", row.unit())
            .isEqualTo(
                flow(publication, row.unit(), "opening") + flow(publication, row.unit(), "new"));
      }
      shown += participants == null ? 0 : 1;
    }
    assertThat(hidden).isPositive();
    assertThat(shown).isPositive();
  }

  private static long flow(Publication publication, String unit, String measure) {
    return publication
        .cells()
        .get(CellKey.of(Table.PARTICIPATION_FLOW, unit, "_T", "_T", measure))
        .value();
  }

  /** A line of costs for each unit that has one. */
  private static List<EconomyRow> economy() {
    Map<Column, Long> amounts = Map.of(Column.UTFALL_PERIOD, -861L, Column.BUDGET_PERIOD, -870L);
    return Samples.FORBUND.units().stream()
        .filter(unit -> unit.budgetLine() != null)
        .map(
            unit ->
                new EconomyRow(EconomyRow.Kind.KOSTNAD, "verksamheter", unit.budgetLine(), amounts))
        .toList();
  }
}
