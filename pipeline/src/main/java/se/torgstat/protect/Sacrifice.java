package se.torgstat.protect;

import java.util.List;
import java.util.Set;
import se.torgstat.contract.CodeList;
import se.torgstat.contract.Forbund;
import se.torgstat.count.CellKey;
import se.torgstat.count.Table;
import se.torgstat.period.Period;

/**
 * What hiding a row costs: the order of sacrifice (S8.3), as data; the further a class stands in
 * the order, the dearer its rows.
 */
final class Sacrifice {
  private static final double STEP = 2;

  /** Of everything of an area its totals go last: they cost nearly as much as the next class. */
  private static final double TOTAL_OF_ALL = 1.9;

  private static final Set<String> HEADLINES = Set.of("UNIT_TOTALS", "AREA_SEX", "AREA_GROUPS");

  private final Forbund forbund;
  private final List<String> order;

  Sacrifice(Forbund forbund) {
    this.forbund = forbund;
    this.order = forbund.policy().sacrifice();
  }

  /**
   * The cost of hiding a row with a count; a zero is cheaper: nobody is lost with it.
   *
   * @param lostAlready whether it is hidden in another part of the same longer periods, where it
   *     then is hidden too
   */
  double of(Period period, CellKey key, long exact, boolean lostAlready) {
    String kind = kindOf(key);
    double cost = Math.pow(STEP, Math.max(0, order.indexOf(kind)));
    double last = kind.startsWith(SacrificeOrder.ALL_OF) && isTotal(key) ? TOTAL_OF_ALL : 1;
    double size = exact == 0 ? 0.6 : 1 + 0.3 * Math.log10((double) exact);
    return cost * last * size * rows(period, key, lostAlready);
  }

  /** Whether a row is hidden only where nothing else helps. */
  boolean isLastResort(CellKey key) {
    return forbund.policy().lastResort().contains(kindOf(key));
  }

  /**
   * Whether readers look for a row first: a total, or an area's by sex or outcome group. A
   * breakdown is hidden wholly rather than it.
   */
  boolean isHeadline(CellKey key) {
    boolean area = forbund.unitIndex(key.unit()) < 0 && !key.unit().equals(CodeList.TOTAL);
    return HEADLINES.contains(kindOf(key)) || (area && isTotal(key));
  }

  private static boolean isTotal(CellKey key) {
    return switch (key.table()) {
      case PARTICIPATION_FLOW -> isTotal(key, "sex") && isTotal(key, "age_band");
      case EXIT_OUTCOME ->
          isTotal(key, "sex") && isTotal(key, "age_band") && isTotal(key, "outcome");
      default -> false;
    };
  }

  /** The name of a row's class in the order of sacrifice. */
  String kindOf(CellKey key) {
    return switch (key.table()) {
      case PARTICIPATION_FLOW, EXIT_OUTCOME -> kindOfCount(key);
      case PROGRAMME_TIME -> isTotal(key, "sex") ? "TIME" : "SEX_TIME";
      case ACTION_PLAN ->
          forbund.unitIndex(key.unit()) >= 0
              ? "UNIT_PLAN"
              : isTotal(key, "sex") ? "PLAN" : "SEX_PLAN";
      case LIVELIHOOD_CHANGE ->
          isTotal(key, "livelihood_start") || isTotal(key, "livelihood_end")
              ? "LIVELIHOOD"
              : "LIVELIHOOD_CHANGE";
      case PERSON_DAYS -> "PERSON_DAYS";
    };
  }

  private static boolean isTotal(CellKey key, String dimension) {
    return key.code(dimension).equals(CodeList.TOTAL);
  }

  private String kindOfCount(CellKey key) {
    boolean unit = forbund.unitIndex(key.unit()) >= 0;
    boolean bySex = !isTotal(key, "sex");
    boolean exits = key.table() == Table.EXIT_OUTCOME;
    if (exits && forbund.outcomes().indexOf(key.code("outcome")) >= 0) {
      return "OUTCOME_CODES";
    }
    if (!isTotal(key, "age_band")) {
      return bySex ? "SEX_AGE" : "AGE";
    }
    if (unit && bySex) {
      return "UNIT_SEX";
    }
    boolean group = exits && !isTotal(key, "outcome");
    if (unit && group) {
      return "UNIT_OUTCOME_GROUPS";
    }
    String allOf = SacrificeOrder.ALL_OF + key.unit();
    if (order.contains(allOf)) {
      return allOf;
    }
    if (unit) {
      return "UNIT_TOTALS";
    }
    return bySex ? "AREA_SEX" : group ? "AREA_GROUPS" : "AREA_TOTALS";
  }

  /** The rows that go with it: of the longer periods, and of those that open with this stock. */
  private static int rows(Period period, CellKey key, boolean lostAlready) {
    if (Ties.isFlow(key)) {
      return switch (period.kind()) {
        case T1, T2 -> lostAlready ? 1 : 3;
        case T3 -> lostAlready ? 1 : 2;
        default -> 1;
      };
    }
    return switch (period.kind()) {
      case T1 -> 2;
      case T2 -> 3;
      case T3 -> 5;
      default -> 1;
    };
  }
}
