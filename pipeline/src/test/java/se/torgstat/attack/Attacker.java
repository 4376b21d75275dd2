package se.torgstat.attack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import se.torgstat.attack.World.At;
import se.torgstat.attack.World.Quantity;
import se.torgstat.contract.CodeList;
import se.torgstat.contract.Forbund;
import se.torgstat.count.CellKey;
import se.torgstat.count.CountedGroup;
import se.torgstat.count.Level;
import se.torgstat.count.Measure;
import se.torgstat.count.Table;
import se.torgstat.period.Period;
import se.torgstat.protect.DisclosureControl.Released;
import se.torgstat.protect.Publication;

/**
 * The outside judge of S8.2: takes all that is out, together with the true tables, and says which
 * sensitive figures can be narrowed down too far. Written from the specification alone.
 *
 * <p>The second assumption only adds constraints to the first, and the crosses' identities only add
 * to the rows': a figure that is safe under {@link Options#FULL} is safe under all of them.
 */
final class Attacker implements AutoCloseable {
  private final Forbund forbund;
  private final Options options;
  private final Polytope polytope = new Polytope();
  private final TreeMap<Period, TreeMap<Integer, World>> worlds = new TreeMap<>();
  private final List<Figure> figures = new ArrayList<>();
  private final Solver solver;

  /** What the attack gave. */
  record Result(int figures, List<Figure> violations, int programmes) {}

  /**
   * @param out all that was released, each with the exact tables that it was made from
   */
  Attacker(Forbund forbund, List<Released> out, Options options) {
    this.forbund = forbund;
    this.options = options;
    for (Released released : out) {
      Publication publication = released.publication();
      if (publication.revision() >= 1) {
        World world = new World(forbund, released.exact(), publication.revision(), polytope);
        worlds
            .computeIfAbsent(publication.period(), p -> new TreeMap<>())
            .put(publication.revision(), world);
      }
    }
    for (World world : all()) {
      overlaps(world);
    }
    atInstants();
    sumsOfPeriods();
    if (options.unchanged()) {
      unchanged();
    }
    for (Released released : out) {
      if (released.publication().revision() >= 1) {
        published(released.publication());
      }
    }
    for (World world : all()) {
      sensitive(world);
    }
    List<Polytope.Row> broken = polytope.brokenByTruth();
    if (!broken.isEmpty()) {
      throw new IllegalStateException(
          "what is published is not true, or the attack is wrong: " + broken.size());
    }
    solver = new Solver(polytope);
  }

  /** Attacks every sensitive figure. */
  Result attack() {
    solver.attack(figures, 17);
    List<Figure> violations = figures.stream().filter(figure -> !figure.safe()).toList();
    violations.forEach(solver::exactly);
    return new Result(figures.size(), violations, solver.solves);
  }

  /** How large the attacker's programme is. */
  String size() {
    return solver.size();
  }

  /** The range of one row as the attacker sees it. */
  double[] range(Period period, int revision, CellKey key) {
    return solver.range(worlds.get(period).get(revision).row(key));
  }

  /** Which knowledge narrows a figure from above (or below). */
  List<String> reasons(Figure figure, boolean fromAbove) {
    return Solver.reasons(
        polytope, figure.sum, fromAbove, figure.name.replaceAll(".*\\[([^,]*),.*", "$1"));
  }

  List<Figure> figures() {
    return figures;
  }

  @Override
  public void close() {
    solver.close();
  }

  private List<World> all() {
    return worlds.values().stream().flatMap(revisions -> revisions.values().stream()).toList();
  }

  private Collection<World> of(Period period) {
    return worlds.getOrDefault(period, new TreeMap<>()).values();
  }

  // ---- sums along unit → area → _T: the overlap is a known constant

  private void overlaps(World world) {
    Map<String, CountedGroup> groups = world.exact.groups();
    for (CountedGroup counted : groups.values()) {
      List<String> parts = parts(counted, groups);
      if (parts.isEmpty()) {
        continue;
      }
      for (Quantity quantity : Quantity.values()) {
        overlap(world, counted.group().code(), parts, quantity);
      }
    }
  }

  private void overlap(World world, String whole, List<String> parts, Quantity quantity) {
    List<At> places = new ArrayList<>();
    world.places(quantity, true).forEach(places::add);
    if (!options.crosses()) {
      world.places(quantity, false).forEach(places::add);
    }
    for (At at : places) {
      boolean rows =
          Stream.concat(parts.stream(), Stream.of(whole))
              .allMatch(group -> world.isRow(group, quantity, at));
      if (options.crosses() || rows) {
        double overlap = -world.truth(whole, quantity, at);
        Sum sum = new Sum().minus(world.sum(whole, quantity, at));
        for (String part : parts) {
          overlap += world.truth(part, quantity, at);
          sum.plus(world.sum(part, quantity, at));
        }
        polytope.equal(
            sum,
            overlap,
            world + " parts of " + whole + " " + quantity + at + " overlap " + overlap);
      }
    }
  }

  private static List<String> parts(CountedGroup whole, Map<String, CountedGroup> groups) {
    List<String> parts = new ArrayList<>();
    if (whole.group().level() == Level.UNIT) {
      return parts;
    }
    Set<String> rest = new HashSet<>(whole.group().units());
    if (whole.group().level() == Level.TOTAL) {
      for (CountedGroup area : groups.values()) {
        if (area.group().level() == Level.AREA && rest.containsAll(area.group().units())) {
          parts.add(area.group().code());
          rest.removeAll(area.group().units());
        }
      }
    }
    for (String unit : whole.group().units()) {
      if (rest.contains(unit)) {
        if (!groups.containsKey(unit)) {
          return List.of();
        }
        parts.add(unit);
      }
    }
    return parts;
  }

  // ---- identities across periods, wherever they hold in the data

  /** Who takes part at an instant: the opening of periods that begin, the ongoing of the ended. */
  private record Standing(World world, Quantity quantity) {}

  private void atInstants() {
    TreeMap<LocalDate, List<Standing>> standing = new TreeMap<>();
    for (World world : all()) {
      Period period = world.exact.period();
      standing
          .computeIfAbsent(period.start(), d -> new ArrayList<>())
          .add(new Standing(world, Quantity.OPENING));
      boolean over = world.exact.throughDate().values().stream().allMatch(period.end()::equals);
      if (over) {
        standing
            .computeIfAbsent(period.dayAfter(), d -> new ArrayList<>())
            .add(new Standing(world, Quantity.ONGOING));
      }
    }
    for (List<Standing> same : standing.values()) {
      Set<Object> linked = new HashSet<>();
      for (int j = 1; j < same.size(); j++) {
        for (int i = 0; i < j; i++) {
          equalAt(same.get(i), same.get(j), linked);
        }
      }
    }
  }

  private void equalAt(Standing left, Standing right, Set<Object> linked) {
    for (String group : left.world.exact.groups().keySet()) {
      if (!right.world.exact.groups().containsKey(group)) {
        continue;
      }
      for (boolean finest : new boolean[] {true, false}) {
        for (At at : left.world.places(left.quantity, finest)) {
          boolean equal =
              left.world.truth(group, left.quantity, at)
                  == right.world.truth(group, right.quantity, at);
          boolean rows =
              left.world.isRow(group, left.quantity, at)
                  && right.world.isRow(group, right.quantity, at);
          if (!equal || !(options.crosses() || rows)) {
            continue;
          }
          // equal to another that is equal to it: nothing new
          if (!linked.add(List.of(right.world, right.quantity, group, at))) {
            continue;
          }
          boolean follows =
              options.crosses()
                  && !finest
                  && left.world.under(left.quantity, at).stream()
                      .allMatch(
                          under ->
                              left.world.truth(group, left.quantity, under)
                                  == right.world.truth(group, right.quantity, under));
          if (!follows) {
            polytope.equal(
                left.world.sum(group, left.quantity, at),
                right.world.sum(group, right.quantity, at),
                left + " = " + right + " " + group + at);
          }
        }
      }
    }
  }

  /** What two revisions of a period count alike. */
  private void unchanged() {
    for (TreeMap<Integer, World> revisions : worlds.values()) {
      for (Quantity quantity : Quantity.values()) {
        Set<Object> linked = new HashSet<>();
        for (World later : revisions.values()) {
          for (World earlier : revisions.headMap(later.revision).values()) {
            equalAt(new Standing(earlier, quantity), new Standing(later, quantity), linked);
          }
        }
      }
    }
  }

  private void sumsOfPeriods() {
    for (Period period : worlds.keySet()) {
      Period t1 = new Period(period.year(), Period.Kind.T1);
      Period t2 = new Period(period.year(), Period.Kind.T2);
      Period d2 = new Period(period.year(), Period.Kind.D2);
      Period t3 = new Period(period.year(), Period.Kind.T3);
      for (World whole : of(period)) {
        if (period.kind() == Period.Kind.D2) {
          of(t1).forEach(a -> of(t2).forEach(b -> sum(whole, List.of(a, b), List.of())));
        }
        if (period.kind() == Period.Kind.YEAR) {
          of(d2).forEach(a -> of(t3).forEach(b -> sum(whole, List.of(a, b), List.of())));
          of(t1)
              .forEach(
                  a ->
                      of(t2)
                          .forEach(
                              b ->
                                  of(t3)
                                      .forEach(
                                          c -> sum(whole, List.of(a, b, c), List.copyOf(of(d2))))));
        }
      }
    }
  }

  /**
   * @param halves half-reports that may already say it: whole = half + last, half = the others
   */
  private void sum(World whole, List<World> parts, List<World> halves) {
    for (String group : whole.exact.groups().keySet()) {
      if (!parts.stream().allMatch(part -> part.exact.groups().containsKey(group))) {
        continue;
      }
      for (Quantity quantity : List.of(Quantity.NEW, Quantity.EXITS, Quantity.CODES)) {
        Set<At> holds = new HashSet<>();
        for (boolean finest : new boolean[] {true, false}) {
          for (At at : whole.places(quantity, finest)) {
            if (!adds(whole, parts, group, quantity, at)) {
              continue;
            }
            holds.add(at);
            boolean follows =
                options.crosses() && !finest && holds.containsAll(whole.under(quantity, at));
            for (World half : halves) {
              List<World> first = parts.subList(0, parts.size() - 1);
              World last = parts.get(parts.size() - 1);
              follows |=
                  half.exact.groups().containsKey(group)
                      && adds(half, first, group, quantity, at)
                      && adds(whole, List.of(half, last), group, quantity, at);
            }
            boolean rows =
                Stream.concat(parts.stream(), Stream.of(whole))
                    .allMatch(world -> world.isRow(group, quantity, at));
            if (!follows && (options.crosses() || rows)) {
              Sum sum = new Sum();
              parts.forEach(part -> sum.plus(part.sum(group, quantity, at)));
              polytope.equal(
                  sum,
                  whole.sum(group, quantity, at),
                  parts + " = " + whole + " " + group + " " + quantity + at);
            }
          }
        }
      }
    }
  }

  private static boolean adds(
      World whole, List<World> parts, String group, Quantity quantity, At at) {
    double sum = 0;
    for (World part : parts) {
      sum += part.truth(group, quantity, at);
    }
    return sum == whole.truth(group, quantity, at);
  }

  // ---- what is published

  private void published(Publication publication) {
    Map<Object, List<CellKey>> breakdowns = new HashMap<>();
    for (CellKey key : publication.cells().keySet()) {
      breakdowns(key)
          .forEach(of -> breakdowns.computeIfAbsent(of, o -> new ArrayList<>()).add(key));
    }
    publication
        .cells()
        .forEach(
            (key, cell) -> {
              // held back (S8.5): a figure of the earlier revision, which was told before
              World world = worlds.get(publication.period()).get(cell.asOfRevision());
              if (world == null || !world.exact.cells().containsKey(key)) {
                return;
              }
              if (cell.value() != null) {
                polytope.equal(
                    world.row(key),
                    Sum.of((double) cell.value()),
                    world + " shown " + key + " = " + cell.value());
              } else if (options.atLeastOne()
                  && world.truth(key) > 0
                  && cell.asOfRevision() == publication.revision()
                  && breakdowns(key).stream()
                      .noneMatch(of -> open(breakdowns.get(of), publication, world))) {
                polytope.atLeast(world.row(key), 1);
              }
            });
  }

  /** Whether a breakdown is one whose hidden counts may be zero. */
  private static boolean open(List<CellKey> rows, Publication publication, World world) {
    return rows.size() > 2
        && rows.stream().allMatch(key -> publication.cells().get(key).value() == null)
        && rows.stream().allMatch(key -> world.exact.cells().containsKey(key))
        && rows.stream().anyMatch(key -> world.truth(key) == 0);
  }

  private List<Object> breakdowns(CellKey key) {
    if (options.exemption() == Options.Exemption.NEVER) {
      return List.of();
    }
    List<String> dimensions = key.table().dimensions();
    List<String> kinds = new ArrayList<>();
    for (int d = 1; d < dimensions.size(); d++) {
      kinds.add(kind(dimensions.get(d), key.codes().get(d)));
    }
    if (options.exemption() == Options.Exemption.BLOCK) {
      return List.of(List.of(key.table(), key.unit(), kinds));
    }
    List<Object> lines = new ArrayList<>();
    for (int d = 1; d < dimensions.size(); d++) {
      if (!kinds.get(d - 1).equals(key.codes().get(d))) {
        List<String> line = new ArrayList<>(key.codes());
        line.set(d, kinds.get(d - 1));
        lines.add(List.of(key.table(), line, d));
      }
    }
    return lines;
  }

  private String kind(String dimension, String code) {
    if (code.equals(CodeList.TOTAL) || dimension.equals("measure")) {
      return code;
    }
    return code.equals("POSITIVE") || code.equals("OTHER") ? "group" : "each";
  }

  // ---- S8.1

  private void sensitive(World world) {
    int threshold = forbund.policy().threshold();
    int width = forbund.policy().width();
    for (Map.Entry<CellKey, Long> row : world.exact.cells().entrySet()) {
      CellKey key = row.getKey();
      long value = row.getValue();
      String name = world + " " + key;
      if (value > 0 && value < threshold) {
        figures.add(
            new Figure(Figure.Kind.SMALL_COUNT, name, world.row(key), value, threshold, width));
      }
      CellKey parent = world.parent(key);
      if (parent != null && value > 0 && world.truth(parent) == value) {
        Sum others = world.row(parent).minus(world.row(key));
        figures.add(
            new Figure(
                Figure.Kind.ALL_OF_PARENT, name, others, 0, Double.NEGATIVE_INFINITY, width));
      }
      if (key.table() == Table.PARTICIPATION_FLOW
          && key.code("measure").equals(Measure.RETURNED.code())) {
        CellKey begun =
            CellKey.of(key.table(), key.unit(), key.code("sex"), key.code("age_band"), "new");
        double first = world.truth(begun) - value;
        if (first > 0 && first < threshold) {
          Sum firstTimers = world.row(begun).minus(world.row(key));
          figures.add(
              new Figure(Figure.Kind.FIRST_TIMERS, name, firstTimers, first, threshold, width));
        }
      }
    }
  }

  // ---- without any programme

  /** What is wrong at first sight: untrue figures, small ones, hidden ones that come back. */
  static List<String> atFirstSight(Forbund forbund, List<Released> out) {
    List<String> wrong = new ArrayList<>();
    Map<Object, Released> byRevision = new HashMap<>();
    Set<Object> onceHidden = new HashSet<>();
    for (Released released : out) {
      Publication publication = released.publication();
      byRevision.put(List.of(publication.period(), publication.revision()), released);
    }
    for (Released released : out) {
      Publication publication = released.publication();
      if (publication.revision() < 1) {
        continue;
      }
      String at = publication.period() + "r" + publication.revision() + " ";
      released
          .exact()
          .cells()
          .keySet()
          .forEach(
              key -> {
                if (!publication.cells().containsKey(key)) {
                  wrong.add(at + key + " has no row");
                }
              });
      publication
          .cells()
          .forEach(
              (key, cell) -> {
                Object id = List.of(publication.period(), key);
                Long value = cell.value();
                Released counted =
                    byRevision.get(List.of(publication.period(), cell.asOfRevision()));
                if (value == null) {
                  onceHidden.add(id);
                  return;
                }
                if (value > 0 && value < forbund.policy().threshold()) {
                  wrong.add(at + key + " shows " + value);
                }
                if (onceHidden.contains(id)) {
                  wrong.add(at + key + " was hidden and is shown");
                }
                if (counted == null || !value.equals(counted.exact().cells().get(key))) {
                  wrong.add(at + key + " shows " + value + ", which is not true");
                }
              });
    }
    return wrong;
  }
}
