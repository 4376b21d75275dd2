package se.torgstat.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import se.torgstat.contract.Forbund;
import se.torgstat.count.CellKey;
import se.torgstat.period.Period;
import se.torgstat.protect.DisclosureControl.Released;

/**
 * The outside judge of S8.2: takes all that is out, together with the true tables, and says which
 * sensitive figures can be narrowed down too far. Written from the specification alone.
 *
 * <p>The second assumption only adds constraints to the first, and the crosses' identities only add
 * to the rows': a figure that is safe under {@link Options#FULL} is safe under all of them.
 */
final class Attacker implements AutoCloseable {
  private final Polytope polytope = new Polytope();
  private final Worlds worlds;
  private final List<Figure> figures = new ArrayList<>();
  private Solver everything;
  private int programmes;

  /** What the attack gave. */
  record Result(int figures, List<Figure> violations, int programmes) {}

  /**
   * @param out all that was released, each with the exact tables that it was made from
   */
  Attacker(Forbund forbund, List<Released> out, Options options) {
    worlds = new Worlds(forbund, out, polytope);
    LevelSums levels = new LevelSums(options, polytope);
    worlds.all().forEach(levels::add);
    Instants instants = new Instants(worlds, options, polytope);
    instants.add();
    if (options.unchanged()) {
      instants.addUnchanged();
    }
    new PeriodSums(worlds, options, polytope).add();
    Shown shown = new Shown(worlds, options, polytope);
    for (Released released : out) {
      if (released.publication().revision() >= 1) {
        shown.add(released.publication());
      }
    }
    worlds.all().forEach(world -> figures.addAll(SensitiveFigures.of(forbund, world)));
    List<Polytope.Row> broken = polytope.brokenByTruth();
    if (!broken.isEmpty()) {
      throw new IllegalStateException(
          "what is published is not true, or the attack is wrong: "
              + broken.size()
              + " as in: "
              + broken.get(0).why());
    }
  }

  /** Attacks every sensitive figure. */
  Result attack() {
    return attack(figure -> true);
  }

  /**
   * Attacks some of the figures. First each year by itself, all others taken for known: where
   * figures can be moved far enough so, they can be in the whole. Only the rest needs the whole.
   */
  Result attack(java.util.function.Predicate<Figure> which) {
    List<Figure> attacked = figures.stream().filter(which).toList();
    TreeSet<Integer> years = new TreeSet<>();
    worlds.byPeriod().keySet().forEach(period -> years.add(period.year()));
    for (int year : years) {
      try (Solver near = new Solver(polytope, variablesOf(year))) {
        near.attack(attacked.stream().filter(f -> yearOf(f) == year).toList(), 17);
        programmes += near.solves;
      }
    }
    List<Figure> open = unsafe(attacked);
    if (!open.isEmpty() && years.size() > 1) {
      everything().attack(open, 18);
    }
    List<Figure> violations = unsafe(attacked);
    return new Result(
        attacked.size(), violations, programmes + (everything == null ? 0 : everything.solves));
  }

  /** How large the attacker's programme is. */
  String size() {
    return polytope.truth.size() + " unknowns, " + everything().size();
  }

  /** The range of one row as the attacker sees it. */
  double[] range(Period period, int revision, CellKey key) {
    return everything().range(worlds.of(period, revision).row(key));
  }

  /** Which knowledge narrows a figure from above (or below). */
  List<String> reasons(Figure figure, boolean fromAbove) {
    return Reasons.of(polytope, figure.sum, fromAbove, figure.key.unit());
  }

  List<Figure> figures() {
    return figures;
  }

  @Override
  public void close() {
    if (everything != null) {
      everything.close();
    }
  }

  private Solver everything() {
    if (everything == null) {
      everything = new Solver(polytope, variable -> true);
    }
    return everything;
  }

  private IntPredicate variablesOf(int year) {
    List<World> free =
        worlds.all().stream().filter(world -> world.exact.period().year() == year).toList();
    return variable -> free.stream().anyMatch(world -> world.owns(variable));
  }

  private static int yearOf(Figure figure) {
    return figure.world.exact.period().year();
  }

  private static List<Figure> unsafe(List<Figure> figures) {
    return figures.stream().filter(figure -> !figure.safe()).toList();
  }
}
