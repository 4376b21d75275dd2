package se.torgstat.protect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.torgstat.count.CellKey;
import se.torgstat.count.Table;

/**
 * S8.2's exception: where a whole breakdown is hidden, nobody knows which of its counts are zero.
 */
class BreakdownsTest {
  private final SortedMap<CellKey, Long> counts = new TreeMap<>();
  private final Set<CellKey> hidden = new HashSet<>();

  @Test
  void aCountMayBeZeroWhereTheWholeBreakdownIsHiddenAndHasAZero() {
    put("new F", 3, 0, 2);
    assertThat(mayBeZero("new F", 0)).isTrue();
    hidden.remove(key("new F", 1));
    assertThat(mayBeZero("new F", 0)).as("the zero is shown").isFalse();
  }

  @Test
  void notWhereNoneOfItIsZero() {
    put("new F", 3, 1, 2);
    assertThat(mayBeZero("new F", 0)).isFalse();
  }

  @Test
  void notWhereThereAreOnlyTwo() {
    put("new F", 3, 0);
    assertThat(mayBeZero("new F", 0)).isFalse();
    put("new F", 3, 0, 0);
    assertThat(mayBeZero("new F", 0)).isTrue();
  }

  /** All ages of women and men are one breakdown; another figure's are another. */
  @Test
  void theBreakdownIsByAllItsDimensions() {
    put("new F", 3, 0, 2);
    put("new M", 3, 1, 2);
    put("ended F", 3, 0, 2);
    assertThat(mayBeZero("new F", 0)).isTrue();
    assertThat(mayBeZero("new M", 0)).as("the zero must stand in line with it").isFalse();
    hidden.remove(key("new M", 2));
    assertThat(mayBeZero("new F", 0)).isFalse();
    assertThat(mayBeZero("ended F", 0)).isTrue();
  }

  /** Outcome codes are one breakdown, their two groups another. */
  @ParameterizedTest
  @ValueSource(strings = {"POSITIVE", "OTHER"})
  void aGroupIsNoPartOfTheCodes(String group) {
    for (String code : new String[] {"ARBETE", "STUDIER", "FLYTT"}) {
      counts.put(outcome(code), code.equals("STUDIER") ? 0L : 3L);
      hidden.add(outcome(code));
    }
    counts.put(outcome(group), 3L);
    assertThat(new Breakdowns(counts).mayBeZero(outcome("ARBETE"), hidden::contains)).isTrue();
  }

  /** Those of the total are not those of women. */
  @Test
  void aTotalIsNoPartOfIt() {
    put("new _T", 3, 0, 2);
    put("new F", 3, 0, 2);
    hidden.remove(key("new F", 0));
    assertThat(mayBeZero("new _T", 0)).isTrue();
    assertThat(mayBeZero("new F", 1)).isFalse();
  }

  @Test
  void aRowThatIsNotBrokenDownHasNoException() {
    CellKey total = CellKey.of(Table.PARTICIPATION_FLOW, "A", "_T", "_T", "new");
    counts.put(total, 0L);
    assertThat(new Breakdowns(counts).mayBeZero(total, key -> true)).isFalse();
  }

  @Test
  void allOfABreakdownThatIsHiddenElsewhere() {
    put("new F", 3, 0, 2);
    put("ended F", 3, 0);
    assertThat(asElsewhere(3))
        .containsExactlyInAnyOrder(key("new F", 0), key("new F", 1), key("new F", 2));
    hidden.remove(key("new F", 2));
    assertThat(asElsewhere(3)).isEmpty();
  }

  /**
   * Elsewhere nobody has the age of the fourth row: all that is there is hidden, so this is, too.
   */
  @Test
  void aCodeThatNobodyHasElsewhereGoesWithTheOthers() {
    put("new F", 3, 0, 2, 1);
    hidden.remove(key("new F", 3));
    assertThat(asElsewhere(3)).contains(key("new F", 3)).hasSize(4);
    assertThat(asElsewhere(4)).as("it is there, and shown").isEmpty();
    assertThat(asElsewhere(2)).as("two rows are no breakdown").isEmpty();
  }

  private Set<CellKey> asElsewhere(int rowsThere) {
    return new Breakdowns(counts)
        .asElsewhere(
            key -> key.code("age_band").compareTo("AGE" + rowsThere) < 0, hidden::contains);
  }

  private boolean mayBeZero(String line, int age) {
    return new Breakdowns(counts).mayBeZero(key(line, age), hidden::contains);
  }

  private static CellKey outcome(String code) {
    return CellKey.of(Table.EXIT_OUTCOME, "X", "_T", "_T", code);
  }

  private void put(String line, long... values) {
    for (int age = 0; age < values.length; age++) {
      counts.put(key(line, age), values[age]);
      hidden.add(key(line, age));
    }
  }

  private static CellKey key(String line, int age) {
    String[] words = line.split(" ");
    return CellKey.of(Table.PARTICIPATION_FLOW, "A", words[1], "AGE" + age, words[0]);
  }
}
