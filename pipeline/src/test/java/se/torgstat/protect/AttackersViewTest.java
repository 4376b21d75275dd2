package se.torgstat.protect;

import static org.assertj.core.api.Assertions.assertThat;
import static se.torgstat.attack.Sketch.D2;
import static se.torgstat.attack.Sketch.T1;
import static se.torgstat.attack.Sketch.T2;
import static se.torgstat.attack.Sketch.flow;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.torgstat.attack.Sketch;
import se.torgstat.attack.SketchForbund;
import se.torgstat.count.CellKey;
import se.torgstat.count.ExactTables;
import se.torgstat.period.Period;
import se.torgstat.protect.Knowledge.Revisions;
import se.torgstat.protect.Quantity.State;

/** Which rows of a period an attacker has anything to learn from, beside the periods before. */
class AttackersViewTest {
  private static final Period T3_BEFORE = Period.parse("2023-T3");
  private static final CellKey BEGUN = flow("A", "F", "new");

  private final Sketch sketch = people();

  @Test
  void theSumOfWhatIsShownTellsNothingNew() {
    assertThat(halfReport(sketch.exact(D2), key -> false, State.SHOWN).quantities())
        .doesNotContainKey(BEGUN)
        .containsKey(flow("A", "F", "ongoing"));
  }

  @Test
  void itTellsWhatAPartHides() {
    assertThat(halfReport(sketch.exact(D2), BEGUN::equals, State.SHOWN).quantities())
        .containsKey(BEGUN);
  }

  @Test
  void itTellsThatMoreCame() {
    sketch.begun(1, "A", "F");
    ExactTables more = sketch.exact(D2);
    assertThat(halfReport(more, key -> false, State.SHOWN).quantities())
        .containsKey(BEGUN)
        .doesNotContainKey(flow("A", "M", "new"));
  }

  /** As a row of a breakdown that is hidden wholly. */
  @ParameterizedTest
  @EnumSource(names = {"OPEN", "HIDDEN"})
  void itMayBeHiddenThoughItsPartsAreShown(State state) {
    assertThat(halfReport(sketch.exact(D2), key -> false, state).quantities()).containsKey(BEGUN);
  }

  /** Nobody began in B; but T1 says nothing of the row. */
  @Test
  void whatAPartDoesNotSayIsNoZero() {
    CellKey nobody = flow("B", "F", "new");
    ExactTables half = people().exact(D2);
    List<ExactTables> parts = List.of(people().exact(T1), people().exact(T2));
    AttackersView view = view(parts.get(0), parts.get(1), half);
    view.add(parts.get(0), 1, key -> key.equals(nobody) ? null : State.SHOWN);
    view.add(parts.get(1), 1, key -> State.SHOWN);
    assertThat(view.add(half, 1, key -> State.SHOWN).quantities())
        .containsKey(nobody)
        .doesNotContainKey(BEGUN);
  }

  /**
   * New less returned is a figure of its own: new is looked at where returned is, though it adds
   * up.
   */
  @Test
  void howManyAreNewIsLookedAtBesideHowManyReturned() {
    List<ExactTables> tables =
        Stream.of(T1, T2, D2)
            .map(new Sketch(SketchForbund.EVERYTHING).begun(7, "A", "F")::exact)
            .toList();
    AttackersView view = view(tables.toArray(ExactTables[]::new));
    view.add(tables.get(0), 1, key -> State.SHOWN);
    view.add(tables.get(1), 1, key -> State.SHOWN);
    assertThat(view.add(tables.get(2), 1, key -> State.SHOWN).quantities())
        .containsKey(flow("X", "_T", "new"))
        .doesNotContainKey(BEGUN);
  }

  /** What the half-report will have to hide anyhow costs less to hide in the other part (S8.3). */
  @Test
  void whatIsHiddenInATertialCostsLessInTheNext() {
    double shown = cost(T1, key -> false);
    assertThat(cost(T1, BEGUN::equals)).isLessThan(shown);
    assertThat(cost(T1, flow("A", "M", "new")::equals)).isEqualTo(shown);
    assertThat(cost(T3_BEFORE, BEGUN::equals)).isEqualTo(shown);
  }

  /** Both parts' counts of those who are new are rows; so is their number in the half-report. */
  @Test
  void nobodyIsInARowThatIsNotThere() {
    AttackersView.Rows rows = halfReport(sketch.exact(D2), key -> false, State.SHOWN);
    assertThat(rows.mayCount(BEGUN)).isTrue();
    assertThat(rows.mayCount(flow("A", "_U", "new"))).isFalse();
    assertThat(rows.unsayable()).isEmpty();
  }

  /** S8.2's second assumption is of hidden counts; held back, it may be one by a guess. */
  @ParameterizedTest
  @CsvSource({"GUESSED, HIDDEN", "GUESSED, HELD_BACK", "STRICT, HIDDEN"})
  void whatIsHiddenIsSomebody(Revisions revisions, State state) {
    ExactTables exact = people().exact(T1);
    AttackersView view = view(revisions, exact);
    AttackersView.Rows rows = view.add(exact, 1, key -> key.equals(BEGUN) ? state : State.SHOWN);
    Quantity begun = Objects.requireNonNull(rows.quantities().get(BEGUN));
    assertThat(begun.exact).isEqualTo(7);
    assertThat(begun.room()).isEqualTo(6);
  }

  /** Nor does anybody know how its unit's counts add up over the periods (S8.5). */
  @Test
  void whatIsHeldBackIsNoFigure() {
    ExactTables exact = people().exact(T1);
    AttackersView view = view(Revisions.STRICT, exact);
    assertThat(
            view.add(exact, 2, key -> key.equals(BEGUN) ? State.HELD_BACK : State.SHOWN)
                .quantities())
        .doesNotContainKey(BEGUN)
        .containsKey(flow("A", "M", "new"));
    assertThat(unknownsOfTheHalfReport(State.HIDDEN)).isZero();
    assertThat(unknownsOfTheHalfReport(State.HELD_BACK)).isPositive();
  }

  /** What an open period hides was seen to be hidden: not by whom, but that it is there (S8.4). */
  @Test
  void whatAnOpenPeriodHidesIsOne() {
    ExactTables exact = people().exact(T1);
    AttackersView.Rows open =
        view(Revisions.STRICT, exact)
            .add(exact, -1, key -> key.equals(BEGUN) ? State.HELD_BACK : State.SHOWN);
    assertThat(Objects.requireNonNull(open.quantities().get(BEGUN)).room()).isEqualTo(7);
  }

  /** How many counts of a half-report are not sums of its tertials', whose first is so. */
  private int unknownsOfTheHalfReport(State ofFirst) {
    ExactTables first = sketch.exact(T1);
    ExactTables second = sketch.exact(T2);
    ExactTables half = sketch.exact(D2);
    AttackersView view = view(Revisions.STRICT, first, second, half);
    view.add(first, 1, key -> key.unit().equals("A") ? ofFirst : State.HIDDEN);
    view.add(second, 1, key -> State.HIDDEN);
    int before = view.knowledge().unknowns().size();
    view.add(half, 1, key -> State.HIDDEN);
    return view.knowledge().unknowns().size() - before;
  }

  /** A half-report to come will be out: its counts add up what its tertials counted. */
  @Test
  void whatIsToComeAddsUp() {
    ExactTables first = sketch.exact(T1);
    ExactTables second = sketch.exact(T2);
    ExactTables half = sketch.exact(D2);
    AttackersView foreseeing = view(Revisions.STRICT, first, second, half);
    AttackersView closing = view(Revisions.STRICT, first, second, half);
    for (AttackersView view : List.of(foreseeing, closing)) {
      view.add(first, 1, key -> State.HIDDEN);
      view.add(second, 1, key -> State.HIDDEN);
    }
    foreseeing.foresee(half, 1);
    closing.add(half, 1, key -> State.HIDDEN);
    assertThat(foreseeing.knowledge().identities()).isEqualTo(closing.knowledge().identities());
  }

  /** Where rev 1's is known, rev 2's of the same count is still protected: it is another figure. */
  @ParameterizedTest(name = "{0}: {1} figures with two names")
  @CsvSource({"GUESSED, 1, 2", "STRICT, 2, 1"})
  void eachRevisionHasFiguresOfItsOwn(Revisions revisions, int figures, int names) {
    ExactTables exact = new Sketch().begun(3, "A", "F").exact(T1);
    AttackersView view = view(revisions, exact, exact);
    view.add(exact, 1, key -> State.HIDDEN);
    view.add(exact, 2, key -> State.HIDDEN);
    List<Sensitive> begun =
        view.knowledge().sensitive().stream().filter(f -> f.name().row().equals(BEGUN)).toList();
    assertThat(begun).hasSize(figures);
    assertThat(view.knowledge().namesOf(begun.get(0)).stream().filter(n -> n.row().equals(BEGUN)))
        .hasSize(names);
  }

  /** Where no unit has anybody of unknown sex any longer, the next period has no row of them. */
  @ParameterizedTest(name = "{0} of them goes on in another unit: {1}")
  @CsvSource({"0, true", "1, false"})
  void whenTheLastUnknownHasEndedAllWillKnow(int others, boolean known) {
    ExactTables exact = people().ended(6, "A", "_U", "ARBETE").begun(others, "B", "_U").exact(T1);
    AttackersView.Rows rows = view(exact).add(exact, 1, key -> State.HIDDEN);
    Function<String, Expression> unknown =
        measure ->
            Objects.requireNonNull(rows.quantities().get(flow("A", "_U", measure))).expression;
    assertThat(unknown.apply("ongoing").isZero()).isEqualTo(known);
    assertThat(unknown.apply("ended").isZero()).isFalse();
    assertThat(unknown.apply("new").isZero()).isFalse();
  }

  private static Sketch people() {
    return new Sketch()
        .begun(7, "A", "F")
        .begun(6, "A", "M")
        .people(5, "A", "F", "2024-06-01", "", "")
        .people(6, "A", "F", "2023-10-01", "", "");
  }

  /** The half-report's rows, beside its tertials of which some rows are hidden. */
  private AttackersView.Rows halfReport(ExactTables half, Predicate<CellKey> hidden, State state) {
    List<ExactTables> parts = List.of(people().exact(T1), people().exact(T2));
    AttackersView view = view(parts.get(0), parts.get(1), half);
    parts.forEach(part -> view.add(part, 1, key -> hidden.test(key) ? State.HIDDEN : State.SHOWN));
    return view.add(half, 1, key -> state);
  }

  /** What it costs to hide how many are new in T2, where some rows of an earlier one are hidden. */
  private double cost(Period earlier, Predicate<CellKey> hidden) {
    ExactTables first = sketch.exact(earlier);
    ExactTables then = sketch.exact(T2);
    AttackersView view = view(first, then);
    view.add(first, 1, key -> hidden.test(key) ? State.HIDDEN : State.SHOWN);
    AttackersView.Rows rows = view.add(then, 1, key -> State.OPEN);
    return Objects.requireNonNull(rows.quantities().get(BEGUN)).cost;
  }

  private AttackersView view(ExactTables... tables) {
    return view(Revisions.GUESSED, tables);
  }

  private AttackersView view(Revisions revisions, ExactTables... tables) {
    Period last = tables[tables.length - 1].period();
    Horizon horizon = Horizon.around(List.of(last), Stream.of(tables).map(ExactTables::period));
    return new AttackersView(sketch.forbund, horizon, revisions, List.of(tables), name -> true);
  }
}
