package se.torgstat.protect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two rows with the same count are one quantity: what is known of it where they differ. */
class QuantityTest {
  @ParameterizedTest(name = "{0} and {1}: {2}, in either order")
  @CsvSource({
    "SHOWN, HIDDEN, SHOWN",
    "SHOWN, HELD_BACK, SHOWN",
    "HIDDEN, HELD_BACK, HIDDEN",
    "OPEN, HELD_BACK, OPEN",
    "OPEN, HIDDEN, HIDDEN",
    "OPEN, SHOWN, SHOWN",
    "HELD_BACK, HELD_BACK, HELD_BACK",
  })
  void whatIsKnownOfTwoRows(Quantity.State one, Quantity.State other, Quantity.State both) {
    assertThat(merged(one, other)).isEqualTo(both);
    assertThat(merged(other, one)).isEqualTo(both);
  }

  private static Quantity.State merged(Quantity.State one, Quantity.State other) {
    Quantity quantity = new Quantity(0, Expression.of(0), 7, one);
    quantity.also(other);
    return quantity.state;
  }
}
