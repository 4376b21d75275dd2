package se.torgstat.protect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which small counts something open could save (S8.3). */
class AtMostTest {
  private final Few few = new Few();

  @Test
  void thoseThatSomethingOpenAddsUpWith() {
    few.hidden(2);
    few.hidden(3);
    few.open(10, 1);
    few.closed();
    assertThat(possible()).containsExactly(0, 1);
  }

  @Test
  void noneWhereEverythingElseIsOut() {
    few.knowledge.quantity(few.hidden(2), 2, Quantity.State.SHOWN);
    few.hidden(3);
    few.open(10, 1);
    few.closed();
    assertThat(possible()).containsExactly(1);
  }

  /** Ones could be zero only where nobody sees that their breakdown has others (S8.2). */
  @Test
  void whatOnlyABreakdownThatIsHiddenWhollySaves() {
    few.hidden(3);
    Quantity[] ones =
        IntStream.range(0, 4).mapToObj(i -> few.broken(1, 1)).toArray(Quantity[]::new);
    few.closed();
    assertThat(possible()).as("in no breakdown").isEmpty();
    few.breakdown(ones);
    assertThat(possible()).containsExactly(0);
  }

  private List<Integer> possible() {
    try (AtMost atMost = new AtMost(few.knowledge)) {
      return atMost.of(0, few.knowledge.sensitive().size() > 1 ? 1 : null);
    }
  }
}
