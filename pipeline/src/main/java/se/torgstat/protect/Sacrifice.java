package se.torgstat.protect;

import java.util.List;
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

  private final Forbund forbund;
  private final List<String> order;

  Sacrifice(Forbund forbund) {
    this.forbund = forbund;
    this.order = forbund.policy().sacrifice();
  }

  /** The cost of hiding a row with a count; a zero is cheaper: nobody is lost with it. */
  double of(Period period, CellKey key, long exact) {
    double cost = Math.pow(STEP, Math.max(0, order.indexOf(kindOf(key))));
    double size = exact == 0 ? 0.6 : 1 + 0.3 * Math.log10((double) exact);
    return cost * size * laterRows(period, key);
  }

  /** The name of a row's class in the order of sacrifice. */
  String kindOf(CellKey key) {
    boolean unit = forbund.unitIndex(key.unit()) >= 0;
    boolean bySex = !key.code("sex").equals(CodeList.TOTAL);
    boolean byAge = !key.code("age_band").equals(CodeList.TOTAL);
    boolean exits = key.table() == Table.EXIT_OUTCOME;
    if (exits && forbund.outcomes().indexOf(key.code("outcome")) >= 0) {
      return "OUTCOME_CODES";
    }
    if (byAge) {
      return bySex ? "SEX_AGE" : "AGE";
    }
    if (unit && bySex) {
      return "UNIT_SEX";
    }
    boolean group = exits && !key.code("outcome").equals(CodeList.TOTAL);
    if (unit && group) {
      return "UNIT_OUTCOME_GROUPS";
    }
    if (order.contains("ALL_OF " + key.unit())) {
      return "ALL_OF " + key.unit();
    }
    if (unit) {
      return "UNIT_TOTALS";
    }
    return bySex ? "AREA_SEX" : group ? "AREA_GROUPS" : "AREA_TOTALS";
  }

  /** A stock at the end of a period is also the next ones' opening: all its rows go with it. */
  private static int laterRows(Period period, CellKey key) {
    if (key.table() != Table.PARTICIPATION_FLOW || !key.code("measure").equals("ongoing")) {
      return 1;
    }
    return switch (period.kind()) {
      case T1 -> 2;
      case T2 -> 3;
      case T3 -> 5;
      default -> 1;
    };
  }
}
