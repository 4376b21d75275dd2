package se.torgstat.attack;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import se.torgstat.contract.AgeCodes;
import se.torgstat.contract.CodeList;
import se.torgstat.contract.Forbund;
import se.torgstat.count.CellKey;
import se.torgstat.count.CountedGroup;
import se.torgstat.count.ExactTables;
import se.torgstat.count.Measure;
import se.torgstat.count.Table;
import se.torgstat.count.WindowCounts;

/**
 * The figures of one period as one revision counted them: the attacker's unknowns and, for the
 * judge, their true values.
 *
 * <p>Exits are held as two crosses: sex × age × group and sex × code. They hold all that sex × age
 * × code would: where the two agree on sex × group, a table with both margins exists (a transport
 * problem with no bounds), and no figure breaks down by age and code at once.
 */
final class World {
  static final int ALL = WindowCounts.ALL;

  /** What is counted; coordinates are sex and age, then group or code of the outcome. */
  enum Quantity {
    OPENING,
    NEW,
    ONGOING,
    EXITS,
    CODES,
    RETURNED
  }

  /** A place in a quantity's cross; {@link #ALL} sums. */
  record At(int sex, int age, int outcome) {}

  final ExactTables exact;
  final int revision;
  final int sexes;
  final int ages;
  private final Forbund forbund;
  private final CodeList ageCodes;
  private final Polytope polytope;
  private final TreeSet<Integer> someSex = new TreeSet<>();
  private final TreeSet<Integer> someAge = new TreeSet<>();
  private final Map<String, Map<Quantity, Map<At, Integer>>> unknowns = new HashMap<>();

  World(Forbund forbund, ExactTables exact, int revision, Polytope polytope) {
    this.forbund = forbund;
    this.exact = exact;
    this.revision = revision;
    this.polytope = polytope;
    this.ageCodes = AgeCodes.of(forbund.ageBands());
    this.sexes = forbund.sexes().size();
    this.ages = ageCodes.size();
    for (int sex = 0; sex < sexes; sex++) {
      if (!forbund.sexes().code(sex).equals(CodeList.UNKNOWN) || anyRow("sex")) {
        someSex.add(sex);
      }
    }
    for (int age = 0; age < ages; age++) {
      if (!ageCodes.code(age).equals(CodeList.UNKNOWN) || anyRow("age_band")) {
        someAge.add(age);
      }
    }
    exact.groups().keySet().forEach(this::addGroup);
  }

  /** {@code _U} has rows only where somebody is unknown (S7.2): the attacker knows that. */
  private boolean anyRow(String dimension) {
    return exact.cells().keySet().stream()
        .filter(key -> key.table().dimensions().contains(dimension))
        .anyMatch(key -> key.code(dimension).equals(CodeList.UNKNOWN));
  }

  private void addGroup(String group) {
    Map<Quantity, Map<At, Integer>> of = new HashMap<>();
    unknowns.put(group, of);
    for (Quantity quantity : Quantity.values()) {
      of.put(quantity, new HashMap<>());
    }
    for (int sex : someSex) {
      for (int age : someAge) {
        for (Quantity q : new Quantity[] {Quantity.OPENING, Quantity.NEW, Quantity.ONGOING}) {
          add(of, group, q, new At(sex, age, ALL));
        }
        add(of, group, Quantity.EXITS, new At(sex, age, 0));
        add(of, group, Quantity.EXITS, new At(sex, age, 1));
        Sum ongoing =
            sum(group, Quantity.OPENING, new At(sex, age, ALL))
                .plus(sum(group, Quantity.NEW, new At(sex, age, ALL)))
                .minus(sum(group, Quantity.EXITS, new At(sex, age, ALL)));
        polytope.equal(
            ongoing,
            sum(group, Quantity.ONGOING, new At(sex, age, ALL)),
            this + " " + group + " opening + new - ended = ongoing " + sex + "," + age);
      }
      for (int code = 0; code < forbund.outcomes().size(); code++) {
        add(of, group, Quantity.CODES, new At(sex, ALL, code));
      }
      for (int positive = 0; positive < 2; positive++) {
        Sum codes = new Sum();
        for (int code = 0; code < forbund.outcomes().size(); code++) {
          if (groupOf(code) == positive) {
            codes.plus(sum(group, Quantity.CODES, new At(sex, ALL, code)));
          }
        }
        polytope.equal(
            codes,
            sum(group, Quantity.EXITS, new At(sex, ALL, positive)),
            this + " " + group + " codes = group " + sex + "," + positive);
      }
    }
    add(of, group, Quantity.RETURNED, new At(ALL, ALL, ALL));
    polytope.atLeast(
        sum(group, Quantity.NEW, new At(ALL, ALL, ALL))
            .minus(sum(group, Quantity.RETURNED, new At(ALL, ALL, ALL))),
        0);
  }

  private void add(Map<Quantity, Map<At, Integer>> of, String group, Quantity quantity, At at) {
    of.get(quantity).put(at, polytope.unknown(0, truth(group, quantity, at)));
  }

  /** 1 for a positive outcome. */
  int groupOf(int code) {
    return forbund.ruleSet().groupOf(forbund.outcomes().code(code)).equals("POSITIVE") ? 1 : 0;
  }

  /** The places of a quantity, the finest or all that are sums. */
  Iterable<At> places(Quantity quantity, boolean finest) {
    java.util.List<At> places = new java.util.ArrayList<>();
    if (quantity == Quantity.RETURNED) {
      return finest ? java.util.List.of(new At(ALL, ALL, ALL)) : java.util.List.of();
    }
    for (int sex = ALL; sex < sexes; sex++) {
      if (quantity == Quantity.CODES) {
        for (int code = 0; code < forbund.outcomes().size(); code++) {
          if (finest == (sex != ALL)) {
            places.add(new At(sex, ALL, code));
          }
        }
        continue;
      }
      for (int age = ALL; age < ages; age++) {
        boolean fine = sex != ALL && age != ALL;
        if (quantity != Quantity.EXITS) {
          if (fine == finest) {
            places.add(new At(sex, age, ALL));
          }
          continue;
        }
        for (int group = ALL; group < 2; group++) {
          if ((fine && group != ALL) == finest) {
            places.add(new At(sex, age, group));
          }
        }
      }
    }
    return places;
  }

  /** The finest places that a place sums. */
  java.util.List<At> under(Quantity quantity, At place) {
    java.util.List<At> under = new java.util.ArrayList<>();
    for (At at : places(quantity, true)) {
      if ((place.sex == ALL || place.sex == at.sex)
          && (place.age == ALL || place.age == at.age)
          && (place.outcome == ALL || place.outcome == at.outcome)) {
        under.add(at);
      }
    }
    return under;
  }

  Sum sum(String group, Quantity quantity, At place) {
    Sum sum = new Sum();
    Map<At, Integer> of = unknowns.get(group).get(quantity);
    Integer single = of.get(place);
    if (single != null) {
      return sum.plus(single, 1);
    }
    for (At at : under(quantity, place)) {
      Integer unknown = of.get(at);
      if (unknown != null) {
        sum.plus(unknown, 1);
      }
    }
    return sum;
  }

  double truth(String group, Quantity quantity, At at) {
    CountedGroup counted = exact.groups().get(group);
    WindowCounts counts = counted.counts();
    return switch (quantity) {
      case OPENING -> counts.measure(Measure.OPENING, at.sex, at.age);
      case NEW -> counts.measure(Measure.NEW, at.sex, at.age);
      case ONGOING -> counts.measure(Measure.ONGOING, at.sex, at.age);
      case RETURNED -> counts.measure(Measure.RETURNED, ALL, ALL);
      case CODES -> counts.exits(at.sex, ALL, at.outcome);
      case EXITS -> {
        double exits = 0;
        for (int code = 0; code < forbund.outcomes().size(); code++) {
          if (at.outcome == ALL || groupOf(code) == at.outcome) {
            exits += counts.exits(at.sex, at.age, code);
          }
        }
        yield exits;
      }
    };
  }

  /** A row of the plan in the unknowns. */
  Sum row(CellKey key) {
    Place place = place(key);
    return sum(key.unit(), place.quantity, place.at);
  }

  /** Whether a place is a row of the plan. */
  boolean isRow(String group, Quantity quantity, At at) {
    String sex = at.sex == ALL ? CodeList.TOTAL : forbund.sexes().code(at.sex);
    String age = at.age == ALL ? CodeList.TOTAL : ageCodes.code(at.age);
    if (quantity == Quantity.CODES || quantity == Quantity.EXITS) {
      String outcome =
          at.outcome == ALL
              ? CodeList.TOTAL
              : quantity == Quantity.CODES
                  ? forbund.outcomes().code(at.outcome)
                  : at.outcome == 1 ? "POSITIVE" : "OTHER";
      boolean flow =
          at.outcome == ALL
              && isKey(CellKey.of(Table.PARTICIPATION_FLOW, group, sex, age, "ended"));
      return flow || isKey(CellKey.of(Table.EXIT_OUTCOME, group, sex, age, outcome));
    }
    String measure = quantity.name().toLowerCase(java.util.Locale.ROOT);
    return isKey(CellKey.of(Table.PARTICIPATION_FLOW, group, sex, age, measure));
  }

  private boolean isKey(CellKey key) {
    return exact.cells().containsKey(key);
  }

  private record Place(Quantity quantity, At at) {}

  private Place place(CellKey key) {
    int sex = index(forbund.sexes(), key.code("sex"));
    int age = index(ageCodes, key.code("age_band"));
    if (key.table() == Table.PARTICIPATION_FLOW) {
      return switch (Measure.of(key.code("measure"))) {
        case OPENING -> new Place(Quantity.OPENING, new At(sex, age, ALL));
        case NEW -> new Place(Quantity.NEW, new At(sex, age, ALL));
        case ONGOING -> new Place(Quantity.ONGOING, new At(sex, age, ALL));
        case ENDED -> new Place(Quantity.EXITS, new At(sex, age, ALL));
        case RETURNED -> {
          if (sex != ALL || age != ALL) {
            throw new IllegalStateException("returned is attacked as a total only: " + key);
          }
          yield new Place(Quantity.RETURNED, new At(ALL, ALL, ALL));
        }
      };
    }
    if (key.table() != Table.EXIT_OUTCOME) {
      throw new IllegalStateException("no attack on " + key.table());
    }
    return switch (key.code("outcome")) {
      case CodeList.TOTAL -> new Place(Quantity.EXITS, new At(sex, age, ALL));
      case "POSITIVE" -> new Place(Quantity.EXITS, new At(sex, age, 1));
      case "OTHER" -> new Place(Quantity.EXITS, new At(sex, age, 0));
      default -> {
        if (age != ALL) {
          throw new IllegalStateException("age × code is not attacked: " + key);
        }
        int code = forbund.outcomes().indexOf(key.code("outcome"));
        yield new Place(Quantity.CODES, new At(sex, ALL, code));
      }
    };
  }

  /** The row that a category is a part of along the attribute dimension, or null. */
  CellKey parent(CellKey key) {
    if (key.table() != Table.EXIT_OUTCOME || key.code("outcome").equals(CodeList.TOTAL)) {
      return null;
    }
    String outcome = key.code("outcome");
    boolean group = outcome.equals("POSITIVE") || outcome.equals("OTHER");
    String above = group ? CodeList.TOTAL : forbund.ruleSet().groupOf(outcome);
    return CellKey.of(Table.EXIT_OUTCOME, key.unit(), key.code("sex"), key.code("age_band"), above);
  }

  double truth(CellKey key) {
    Place place = place(key);
    return truth(key.unit(), place.quantity, place.at);
  }

  private static int index(CodeList codes, String code) {
    return code.equals(CodeList.TOTAL) ? ALL : codes.indexOf(code);
  }

  @Override
  public String toString() {
    return exact.period() + "r" + revision;
  }
}
