package se.torgstat.protect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.torgstat.count.CellKey;
import se.torgstat.count.Table;
import se.torgstat.period.Period;

/**
 * A few people, and others with whom they add up: where a move is looked for, and at what price.
 */
class CheapestMoveTest {
  private static final Period T2 = Period.parse("2024-T2");

  private final Knowledge knowledge = new Knowledge(Knowledge.Revisions.GUESSED);
  private final Expression two = knowledge.unknown(2, in("X", Few.T1));
  private Expression all = two;
  private long sum = 2;
  private Programmes programmes;

  @AfterEach
  void close() {
    programmes.close();
  }

  @ParameterizedTest(name = "near for {0}, in the next tertial for {1}: {2}")
  @CsvSource({"10, 7, 7", "7, 10, 7"})
  void nearOrAlongWhicheverCostsLess(double near, double along, double least) {
    Quantity here = open("X", Few.T1, near);
    Quantity next = open("X", T2, along);
    Pricing.Move move = cheapest();
    assertThat(move.cost()).isEqualTo(least);
    assertThat(moves(move, here)).isEqualTo(near < along);
    assertThat(moves(move, next)).isEqualTo(along < near);
  }

  @Test
  void farWhereNothingNearHelps() {
    Quantity far = open("Y", Few.T1, 7);
    Pricing.Move move = cheapest();
    assertThat(move.cost()).isEqualTo(7);
    assertThat(moves(move, far)).isTrue();
  }

  /** Nobody but headlines is worth a breakdown, and they only where it costs less. */
  @ParameterizedTest(name = "headline: {0}, four rows for {1} each: wholly hidden: {2}")
  @CsvSource({"true, 1, true", "true, 50, false", "false, 1, false"})
  void aBreakdownGoesWhollyRatherThanAHeadline(boolean headline, double cost, boolean wholly) {
    Few few = new Few();
    few.hidden(3);
    Breakdown breakdown = few.breakdown(ones(few, 4, cost));
    Quantity total = few.sum(Quantity.State.OPEN);
    total.headline = headline;
    Pricing.Move move = cheapest(few.knowledge);
    assertThat(move.breakdowns()).isEqualTo(wholly ? Set.of(breakdown) : Set.of());
    assertThat(moves(move, total)).isEqualTo(!wholly);
    assertThat(move.cost()).isEqualTo(wholly ? 4 : 100);
  }

  /** Three of the one and one of the other would cost less a row, but both breakdowns. */
  @Test
  void asFewBreakdownsGoWhollyAsCanBe() {
    Few few = new Few();
    few.hidden(1);
    few.breakdown(ones(few, 3, 1));
    Breakdown four = few.breakdown(ones(few, 4, 1.1));
    Quantity total = few.sum(Quantity.State.OPEN);
    total.headline = true;
    Pricing.Move move = cheapest(few.knowledge);
    assertThat(move.breakdowns()).containsExactly(four);
    assertThat(move.cost()).isCloseTo(4.4, within(1e-9));
  }

  private static Quantity[] ones(Few few, int count, double cost) {
    return IntStream.range(0, count).mapToObj(i -> few.broken(1, cost)).toArray(Quantity[]::new);
  }

  private Quantity open(String area, Period period, double cost) {
    Expression nine = knowledge.unknown(9, in(area, period));
    all = all.plus(nine);
    sum += 9;
    Quantity quantity = knowledge.quantity(nine, 9, Quantity.State.OPEN);
    quantity.addRow(false);
    quantity.cost = cost;
    return quantity;
  }

  /** What lets the two rise by four. */
  private Pricing.Move cheapest() {
    knowledge.quantity(two, 2, Quantity.State.HIDDEN).addRow(false);
    knowledge.quantity(all, sum, Quantity.State.SHOWN).addRow(false);
    CellKey row = CellKey.of(Table.PARTICIPATION_FLOW, "X", "_T", "_T", "new");
    Sensitive.Name name = new Sensitive.Name(Few.T1, row, Sensitive.Kind.COUNT, 1);
    knowledge.sensitive(new Sensitive(name, two, 2, 5, 4, LocalDate.MAX, 1));
    return cheapest(knowledge);
  }

  private Pricing.Move cheapest(Knowledge knowledge) {
    programmes = new Programmes(knowledge);
    return new CheapestMove(knowledge, programmes).of(0, 4);
  }

  private static boolean moves(Pricing.Move move, Quantity quantity) {
    return move.witnesses().stream().anyMatch(witness -> witness.moves(quantity));
  }

  private static Place in(String area, Period period) {
    return new Place(area, period.start(), period.end(), false);
  }
}
