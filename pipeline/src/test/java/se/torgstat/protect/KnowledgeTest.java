package se.torgstat.protect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.torgstat.count.CellKey;
import se.torgstat.count.Table;
import se.torgstat.period.Period;
import se.torgstat.protect.Quantity.State;

/** What an attacker knows of counts with names, and which tables agree with it (S8.2). */
class KnowledgeTest {
  private static final LocalDate DAY = LocalDate.of(2024, 1, 1);
  private static final Place HERE = new Place("X", DAY, DAY, false);

  private final Knowledge knowledge = new Knowledge(Knowledge.Revisions.GUESSED);

  @Test
  void theSameCountOfTheSameNameIsOneUnknown() {
    Expression first = knowledge.count("a", "T1", 3, List.of(), HERE);
    assertThat(knowledge.count("a", "T1", 3, List.of(), HERE)).isEqualTo(first);
    assertThat(knowledge.count("a", "T1", 4, List.of(), HERE)).isNotEqualTo(first);
    assertThat(knowledge.count("b", "T1", 3, List.of(), HERE)).isNotEqualTo(first);
    assertThat(knowledge.unknowns()).containsExactly(3L, 4L, 3L);
    assertThat(knowledge.places()).containsExactly(HERE, HERE, HERE);
  }

  /** S8.2: an identity that holds in the data is one across periods. */
  @Test
  void aRevisionsCountMayBeOfOtherPeople() {
    Knowledge strict = new Knowledge(Knowledge.Revisions.STRICT);
    Expression first = strict.count("a", "T1", 3, List.of(), HERE);
    assertThat(strict.count("a", "T1", 3, List.of(), HERE)).isEqualTo(Expression.of(1));
    assertThat(strict.ties("T1", "T1")).isFalse();
    assertThat(strict.ties("T1", "T2")).isTrue();
    assertThat(strict.identities()).isEmpty();
    // another period that counts the same ties both
    assertThat(strict.count("a", "T2", 3, List.of(), HERE)).isEqualTo(first);
    assertThat(strict.identities()).containsExactly(first.minus(Expression.of(1)));
  }

  /** Who has the tables alone does not reckon with what has no row. */
  @Test
  void countsWithoutARowMayBeOfOtherPeople() {
    Knowledge rows = new Knowledge(Knowledge.Revisions.ROWS_ALONE);
    Expression first = rows.count("a", "T1", 3, List.of(), HERE);
    Expression other = rows.count("a", "T2", 3, List.of(List.of("a")), HERE);
    assertThat(other).isEqualTo(Expression.of(1)).isNotEqualTo(first);
    rows.tie("sum", "T1", first, 3, List.of());
    rows.tie("sum", "T2", other, 3, List.of());
    assertThat(rows.identities()).isEmpty();
    assertThat(rows.count("a", "T3", 3, List.of(), null)).isEqualTo(Expression.ZERO);
  }

  /** A half-report that is the sum of a tertial before it was corrected, and after. */
  @Test
  void aSumOfEitherRevisionTiesThem() {
    Knowledge strict = new Knowledge(Knowledge.Revisions.STRICT);
    Expression before = strict.count("one", "T1", 3, List.of(), HERE);
    Expression after = strict.count("one", "T1", 3, List.of(), HERE);
    List<List<String>> parts = List.of(List.of("one"));
    assertThat(strict.count("half", "D2", 3, parts, HERE)).isEqualTo(after);
    assertThat(strict.identities()).containsExactly(after.minus(before));
  }

  @Test
  void aCountThatIsKnownIsNoUnknown() {
    assertThat(knowledge.count("a", "T1", 3, List.of(), null)).isEqualTo(Expression.ZERO);
    assertThat(knowledge.unknowns()).isEmpty();
  }

  /** A later period without rows for it tells that nobody was there before, either. */
  @Test
  void whatCountsTheSameIsKnownThen() {
    Expression before = knowledge.count("a", "T1", 0, List.of(), HERE);
    assertThat(knowledge.count("a", "T2", 0, List.of(), null)).isEqualTo(Expression.ZERO);
    assertThat(knowledge.identities()).containsExactly(Expression.ZERO.minus(before));
    assertThat(knowledge.count("a", "D2", 0, List.of(), HERE)).isEqualTo(before);
  }

  @Test
  void aCountIsTheSumOfItsPartsWhereTheyAddUpToIt() {
    Expression one = knowledge.count("one", "T1", 3, List.of(), HERE);
    Expression other = knowledge.count("other", "T1", 4, List.of(), HERE);
    List<List<String>> parts = List.of(List.of("nowhere", "one"), List.of("one", "other"));
    assertThat(knowledge.count("both", "T1", 7, parts, HERE)).isEqualTo(one.plus(other));
    assertThat(knowledge.count("corrected", "T1", 8, parts, HERE)).isEqualTo(Expression.of(2));
  }

  /** Of several corrections that add up the newest is taken. */
  @Test
  void theNewestPartsComeFirst() {
    knowledge.count("one", "T1", 3, List.of(), HERE);
    knowledge.count("other", "T1", 4, List.of(), HERE);
    Expression newest = knowledge.count("one", "T1", 2, List.of(), HERE);
    Expression beside = knowledge.count("other", "T1", 5, List.of(), HERE);
    List<List<String>> parts = List.of(List.of("one", "other"));
    assertThat(knowledge.count("both", "T1", 7, parts, HERE)).isEqualTo(newest.plus(beside));
    assertThat(knowledge.count("older", "T1", 8, parts, HERE))
        .isEqualTo(Expression.of(0).plus(beside));
  }

  /** Late registrations moved one from a to b: neither adds up over the parts, both together do. */
  @Test
  void aSumMayHoldWhereItsCountsDoNot() {
    List<List<String>> parts = List.of(List.of("part"));
    Expression sum = together(3, 4, "part", List.of());
    Expression moved = together(2, 5, "whole", parts);
    assertThat(knowledge.identities()).containsExactly(moved.minus(sum));
  }

  @Test
  void aSumThatDoesNotHoldTiesNothing() {
    together(3, 4, "part", List.of());
    together(2, 6, "whole", List.of(List.of("part")));
    assertThat(knowledge.identities()).isEmpty();
  }

  @Test
  void aSumThatAnotherPeriodCountedAlikeIsTheSame() {
    Expression first = together(3, 4, "stock", "T1", List.of());
    Expression then = together(2, 5, "stock", "T2", List.of());
    assertThat(knowledge.identities()).containsExactly(then.minus(first));
  }

  /** S8.2 does not let him suppose that what a revision left as it was is so. */
  @Test
  void aRevisionsSumIsNotTiedToTheOneBefore() {
    together(3, 4, "whole", "T1", List.of());
    together(2, 5, "whole", "T1", List.of());
    assertThat(knowledge.identities()).isEmpty();
  }

  private Expression together(long a, long b, String name, List<List<String>> parts) {
    return together(a, b, name, name, parts);
  }

  private Expression together(
      long a, long b, String name, String period, List<List<String>> parts) {
    Expression sum = knowledge.unknown(a, HERE).plus(knowledge.unknown(b, HERE));
    knowledge.tie(name, period, sum, a + b, parts);
    return sum;
  }

  @Test
  void anIdentityIsKnownOnce() {
    Expression a = knowledge.unknown(1, HERE);
    Expression b = knowledge.unknown(1, HERE);
    knowledge.identity(a, b);
    knowledge.identity(a, b);
    knowledge.identity(a.plus(b), b.plus(a));
    assertThat(knowledge.identities()).containsExactly(a.minus(b));
  }

  @ParameterizedTest(name = "{0}, then {1}: {2}")
  @CsvSource({
    "OPEN, SHOWN, SHOWN", "OPEN, HIDDEN, HIDDEN", "OPEN, OPEN, OPEN",
    "HIDDEN, OPEN, HIDDEN", "HIDDEN, SHOWN, SHOWN", "HIDDEN, HIDDEN, HIDDEN",
    "SHOWN, OPEN, SHOWN", "SHOWN, HIDDEN, SHOWN",
  })
  void shownAnywhereIsShownAndHiddenAnywhereStaysHidden(State first, State then, State is) {
    Expression a = knowledge.unknown(6, HERE);
    Quantity quantity = knowledge.quantity(a, 6, first);
    assertThat(knowledge.quantity(a, 6, then)).isSameAs(quantity);
    assertThat(quantity.state).isEqualTo(is);
    assertThat(knowledge.quantities()).containsExactly(quantity);
    assertThat(quantity.index).isZero();
  }

  @Test
  void anotherCountOfTheSameUnknownsIsAnotherQuantity() {
    Expression a = knowledge.unknown(6, HERE);
    Quantity first = knowledge.quantity(a, 6, State.OPEN);
    Quantity overlapping = knowledge.quantity(a, 5, State.OPEN);
    assertThat(overlapping).isNotSameAs(first);
    assertThat(overlapping.index).isEqualTo(1);
    assertThat(knowledge.quantity(Expression.ZERO, 0, State.OPEN).index).isEqualTo(-1);
    assertThat(knowledge.quantities()).containsExactly(first, overlapping);
  }

  @Test
  void theSameFigureOfTwoTablesIsOne() {
    Expression a = knowledge.unknown(3, HERE);
    for (LocalDate settled : List.of(DAY, DAY, DAY.plusDays(1))) {
      for (String table : List.of("one", "other")) {
        CellKey row = CellKey.of(Table.PERSON_DAYS, table);
        Sensitive.Name name =
            new Sensitive.Name(Period.parse("2024-T1"), row, Sensitive.Kind.COUNT, 3);
        knowledge.sensitive(new Sensitive(name, a, 3, 5, 4, settled, 1));
      }
    }
    assertThat(knowledge.sensitive()).hasSize(2);
  }
}
