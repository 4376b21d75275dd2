package se.torgstat.protect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.torgstat.attack.RandomSketch;
import se.torgstat.attack.Sketch;
import se.torgstat.attack.SketchForbund;
import se.torgstat.count.CellKey;
import se.torgstat.count.ExactTables;
import se.torgstat.count.Table;
import se.torgstat.period.Period;
import se.torgstat.protect.DisclosureControl.Released;

/** The audit before a release finds all that the outside judge finds in the same tables (S8.2). */
class AuditTest {
  private static final Sketch JUDGE = new Sketch(SketchForbund.EVERYTHING);

  private final Map<Period, Set<CellKey>> hidden = new HashMap<>();
  private final List<AttackersView.Rows> rows = new ArrayList<>();

  /** In one tertial it finds nothing else. */
  @Test
  void ofOneTertialIsAsSharpAsTheJudge() {
    Random random = new Random(8);
    int told = 0;
    for (int seed = 1; seed <= 8; seed++) {
      List<ExactTables> tertial =
          List.of(new RandomSketch(seed, 20 + 5 * seed, 0).exact(Sketch.T1));
      hide(random, tertial, 2 + seed % 4);
      Set<String> outside = judged(tertial);
      Set<Sensitive> unsafe = audited(tertial);
      assertThat(names(unsafe)).as("seed %d", seed).isSubsetOf(outside);
      assertThat(untold(unsafe, outside)).as("seed %d", seed).isEmpty();
      told += outside.size();
    }
    assertThat(told).isPositive();
  }

  /** Over periods that add up it may be more careful, never less. */
  @Test
  void ofAHalfYearMissesNothing() {
    Random random = new Random(9);
    int told = 0;
    for (int seed = 1; seed <= 2; seed++) {
      List<ExactTables> out = new ArrayList<>();
      RandomSketch people = new RandomSketch(seed, 40, 0.1 * (seed % 2));
      for (Period period : List.of(Sketch.T1, Sketch.T2, Sketch.D2)) {
        out.add(people.exact(period));
      }
      hide(random, out, 3 + seed % 3);
      Set<String> outside = judged(out);
      assertThat(untold(audited(out), outside)).as("seed %d", seed).isEmpty();
      told += outside.size();
    }
    assertThat(told).isPositive();
  }

  /** All small counts, and others by chance; no person-days, which have rules of their own. */
  private void hide(Random random, List<ExactTables> tables, int often) {
    hidden.clear();
    for (ExactTables exact : tables) {
      Set<CellKey> of = hidden.computeIfAbsent(exact.period(), p -> new HashSet<>());
      exact
          .cells()
          .forEach(
              (key, count) -> {
                boolean small = count > 0 && count < 5;
                if (small || key.table() == Table.PERSON_DAYS || random.nextInt(6) < often) {
                  of.add(key);
                }
              });
    }
  }

  private Set<String> judged(List<ExactTables> tables) {
    return new TreeSet<>(
        JUDGE.leaks(
            tables.stream()
                .map(exact -> Sketch.out(exact, 1, hidden.get(exact.period())::contains))
                .toArray(Released[]::new)));
  }

  private Set<Sensitive> audited(List<ExactTables> tables) {
    List<Period> periods = tables.stream().map(ExactTables::period).toList();
    Horizon horizon = Horizon.around(periods, periods.stream());
    AttackersView view =
        new AttackersView(
            JUDGE.forbund, horizon, Knowledge.Revisions.GUESSED, tables, name -> true);
    rows.clear();
    for (ExactTables exact : tables) {
      Set<CellKey> of = hidden.get(exact.period());
      rows.add(
          view.add(
              exact, 1, key -> of.contains(key) ? Quantity.State.HIDDEN : Quantity.State.SHOWN));
    }
    Set<Sensitive.Name> unsafe = Attack.on(view.knowledge(), new ArrayList<>()).unsafe();
    return view.knowledge().sensitive().stream()
        .filter(figure -> unsafe.contains(figure.name()))
        .collect(Collectors.toSet());
  }

  /** As the judge calls them: how many did not return is told of the row returned. */
  private static Set<String> names(Set<Sensitive> unsafe) {
    Set<String> names = new TreeSet<>();
    for (Sensitive figure : unsafe) {
      CellKey row = figure.name().row();
      boolean returned = figure.name().kind() == Sensitive.Kind.NOT_RETURNED;
      names.add(
          figure.name().period() + "r1 " + (returned ? row.with("measure", "returned") : row));
    }
    return names;
  }

  /**
   * What the judge found and the audit did not. The audit names a figure once, wherever else it
   * stands: the same unknowns, alone or as what is missing of another row.
   */
  private Set<String> untold(Set<Sensitive> unsafe, Set<String> outside) {
    Set<Expression> told = unsafe.stream().map(Sensitive::expression).collect(Collectors.toSet());
    Set<String> untold = new TreeSet<>();
    for (AttackersView.Rows period : rows) {
      period
          .quantities()
          .forEach(
              (key, quantity) -> {
                boolean isTold =
                    told.contains(quantity.expression)
                        || period.quantities().values().stream()
                            .map(whole -> whole.expression.minus(quantity.expression))
                            .anyMatch(told::contains);
                String name = period.period() + "r1 " + key;
                if (outside.contains(name) && !isTold) {
                  untold.add(name);
                }
              });
    }
    return untold;
  }
}
