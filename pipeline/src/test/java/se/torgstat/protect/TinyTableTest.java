package se.torgstat.protect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Programmes against trying every table (S8.2, S8.3): the audit, and what is chosen to be hidden.
 */
class TinyTableTest {
  private static final int TABLES = 120;
  private static final int CHOICES = 40;

  /** Whatever is shown and hidden, the audit finds what can be told, and nothing else. */
  @Test
  void theAuditFindsWhatTryingEveryTableFinds() {
    Random random = new Random(3);
    int told = 0;
    int safe = 0;
    for (int i = 0; i < TABLES; i++) {
      TinyTable table =
          new TinyTable(
              random, 6, Quantity.State.SHOWN, Quantity.State.HIDDEN, Quantity.State.HIDDEN);
      Set<Sensitive.Name> expected = table.toldTooWell();
      Attack attack = Attack.on(table.knowledge, new ArrayList<>());
      assertThat(attack.unsafe()).as("table %d", i).containsExactlyInAnyOrderElementsOf(expected);
      assertThat(attack.figures()).isEqualTo(table.knowledge.sensitive().size());
      assertThat(attack.failed()).isEqualTo(!expected.isEmpty());
      if (expected.size() < attack.figures()) {
        assertThat(attack.narrowest()).as("table %d", i).isGreaterThanOrEqualTo(4);
      } else {
        assertThat(attack.narrowest()).as("table %d", i).isEqualTo(-1);
      }
      told += expected.size();
      safe += attack.figures() - expected.size();
    }
    assertThat(told).isGreaterThan(TABLES / 2);
    assertThat(safe).isGreaterThan(TABLES / 2);
  }

  /** What hiding can save is saved, and no sum is hidden that need not be. */
  @Test
  void enoughIsHiddenAndNoMore() {
    Random random = new Random(4);
    double cost = 0;
    double least = 0;
    for (int i = 0; i < CHOICES; i++) {
      TinyTable table = new TinyTable(random, 9, Quantity.State.OPEN);
      Set<Sensitive.Name> lost = lostAnyhow(table);
      table.sums.forEach(sum -> sum.state = Quantity.State.OPEN);
      List<Witness> witnesses = Suppression.decide(table.knowledge);
      assertThat(table.toldTooWell()).as("table %d", i).isEqualTo(lost);
      assertThat(Attack.on(table.knowledge, new ArrayList<>(witnesses)).unsafe()).isEqualTo(lost);
      assertThat(witnesses).allMatch(new Agreement(table.knowledge)::holds);
      for (Quantity sum : table.sums) {
        if (table.isSmall(sum)) {
          assertThat(sum.state).as("small, table %d", i).isEqualTo(Quantity.State.HIDDEN);
        } else if (sum.state == Quantity.State.HIDDEN) {
          sum.state = Quantity.State.SHOWN;
          assertThat(table.toldTooWell()).as("needed, table %d", i).isNotEqualTo(lost);
          sum.state = Quantity.State.HIDDEN;
        }
      }
      cost += hiddenCost(table);
      least += leastCost(table, lost);
    }
    assertThat(cost).as("against the best choice of all").isLessThan(1.1 * least);
  }

  /** What can be told though all is hidden. */
  private static Set<Sensitive.Name> lostAnyhow(TinyTable table) {
    table.sums.forEach(sum -> sum.state = Quantity.State.HIDDEN);
    return table.toldTooWell();
  }

  private static double hiddenCost(TinyTable table) {
    return table.sums.stream()
        .filter(sum -> sum.state == Quantity.State.HIDDEN && !table.isSmall(sum))
        .mapToDouble(sum -> sum.cost)
        .sum();
  }

  /** The cheapest choice of what to hide that is as safe, by trying every one. */
  private static double leastCost(TinyTable table, Set<Sensitive.Name> lost) {
    List<Quantity> free = new ArrayList<>(table.sums);
    free.removeIf(table::isSmall);
    double least = Double.MAX_VALUE;
    for (int choice = 0; choice < 1 << free.size(); choice++) {
      for (int i = 0; i < free.size(); i++) {
        boolean hidden = (choice >> i & 1) == 1;
        free.get(i).state = hidden ? Quantity.State.HIDDEN : Quantity.State.SHOWN;
      }
      double cost = hiddenCost(table);
      if (cost < least && table.toldTooWell().equals(lost)) {
        least = cost;
      }
    }
    return least;
  }
}
