package se.torgstat.attack;

import java.util.List;
import java.util.Locale;
import se.torgstat.attack.Quantity.Dim;
import se.torgstat.contract.CodeList;
import se.torgstat.contract.Forbund;
import se.torgstat.count.CellKey;
import se.torgstat.count.Table;

/** Where a row of the plan stands among the unknowns. */
record Place(Quantity quantity, At at) {

  static Place of(CellKey key, Codes codes) {
    return switch (key.table()) {
      case PARTICIPATION_FLOW -> flow(key, codes);
      case EXIT_OUTCOME -> exits(key, codes);
      case PROGRAMME_TIME ->
          new Place(
              key.code("measure").equals("ended") ? Quantity.ENDED_TIME : Quantity.ONGOING_TIME,
              at(key, codes, Dim.SEX, Dim.BAND));
      case ACTION_PLAN -> new Place(Quantity.PLANS, at(key, codes, Dim.SEX, Dim.PLAN));
      case LIVELIHOOD_CHANGE -> new Place(Quantity.CHANGES, at(key, codes, Dim.START, Dim.END));
      case PERSON_DAYS -> new Place(Quantity.DAYS, At.TOTAL);
    };
  }

  private static Place flow(CellKey key, Codes codes) {
    At at = at(key, codes, Dim.SEX, Dim.AGE);
    return switch (key.code("measure")) {
      case "ended" -> new Place(Quantity.EXITS, at.with(At.ALL));
      case "returned" -> {
        if (!at.equals(At.of(At.ALL, At.ALL))) {
          throw new IllegalStateException("returned is attacked as a total only: " + key);
        }
        yield new Place(Quantity.RETURNED, At.TOTAL);
      }
      default -> new Place(Quantity.valueOf(key.code("measure").toUpperCase(Locale.ROOT)), at);
    };
  }

  private static Place exits(CellKey key, Codes codes) {
    String outcome = key.code("outcome");
    if (outcome.equals(CodeList.TOTAL) || Codes.GROUPS.contains(outcome)) {
      return new Place(Quantity.EXITS, at(key, codes, Dim.SEX, Dim.AGE, Dim.GROUP));
    }
    if (!key.code("age_band").equals(CodeList.TOTAL)) {
      throw new IllegalStateException("age × code is not attacked: " + key);
    }
    return new Place(Quantity.CODES, at(key, codes, Dim.SEX, Dim.CODE));
  }

  private static At at(CellKey key, Codes codes, Dim... dims) {
    At at = At.TOTAL;
    for (Dim dim : dims) {
      at = at.with(codes.index(dim, key.code(dim.column)));
    }
    return at;
  }

  /** The rows that a category is a part of along the attribute dimensions (S8.1 b). */
  static List<CellKey> parents(CellKey key, Forbund forbund) {
    String total = CodeList.TOTAL;
    return switch (key.table()) {
      case PARTICIPATION_FLOW, PERSON_DAYS -> List.of();
      case EXIT_OUTCOME -> {
        String outcome = key.code("outcome");
        if (outcome.equals(total)) {
          yield List.of();
        }
        String above = Codes.GROUPS.contains(outcome) ? total : forbund.ruleSet().groupOf(outcome);
        yield List.of(
            CellKey.of(key.table(), key.unit(), key.code("sex"), key.code("age_band"), above));
      }
      case PROGRAMME_TIME ->
          List.of(
              CellKey.of(
                  Table.PARTICIPATION_FLOW,
                  key.unit(),
                  key.code("sex"),
                  total,
                  key.code("measure")));
      case ACTION_PLAN ->
          key.code("plan").equals(total)
              ? List.of()
              : List.of(CellKey.of(key.table(), key.unit(), key.code("sex"), total));
      case LIVELIHOOD_CHANGE -> {
        String start = key.code("livelihood_start");
        String end = key.code("livelihood_end");
        List<CellKey> parents = new java.util.ArrayList<>();
        if (!start.equals(total)) {
          parents.add(CellKey.of(key.table(), key.unit(), total, end));
        }
        if (!end.equals(total)) {
          parents.add(CellKey.of(key.table(), key.unit(), start, total));
        }
        yield parents;
      }
    };
  }
}
