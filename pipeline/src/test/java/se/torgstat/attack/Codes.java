package se.torgstat.attack;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import se.torgstat.attack.Quantity.Dim;
import se.torgstat.contract.AgeCodes;
import se.torgstat.contract.CodeList;
import se.torgstat.contract.Forbund;
import se.torgstat.count.CellKey;
import se.torgstat.count.ExactTables;

/**
 * The codes of the dimensions in one period. {@code _U} has rows only where somebody is unknown
 * (S7.2), so the attacker knows where nobody is.
 */
final class Codes {
  static final List<String> GROUPS = List.of("OTHER", "POSITIVE");

  private final Map<Dim, List<String>> codes = new EnumMap<>(Dim.class);
  private final Map<Quantity, List<At>> finest = new EnumMap<>(Quantity.class);
  private final Map<Quantity, List<At>> sums = new EnumMap<>(Quantity.class);

  Codes(Forbund forbund, ExactTables exact) {
    codes.put(Dim.SEX, list(forbund.sexes()));
    codes.put(Dim.AGE, list(AgeCodes.of(forbund.ageBands())));
    codes.put(Dim.GROUP, GROUPS);
    codes.put(Dim.CODE, list(forbund.outcomes()));
    codes.put(Dim.BAND, forbund.timeBands().stream().map(band -> band.code().code()).toList());
    codes.put(Dim.PLAN, list(forbund.plans()));
    codes.put(Dim.START, list(forbund.livelihoodGroups()));
    codes.put(Dim.END, list(forbund.livelihoodGroups()));
    for (Quantity quantity : Quantity.values()) {
      List<At> all = places(quantity, exact);
      finest.put(quantity, all.stream().filter(At::finest).toList());
      sums.put(quantity, all.stream().filter(at -> !at.finest()).toList());
    }
  }

  /** The index of a code along a dimension, {@link At#ALL} for {@code _T}. */
  int index(Dim dim, String code) {
    if (code.equals(CodeList.TOTAL)) {
      return At.ALL;
    }
    int index = codes.get(dim).indexOf(code);
    if (index < 0) {
      throw new IllegalArgumentException("no " + code + " along " + dim);
    }
    return index;
  }

  String code(Dim dim, int index) {
    return codes.get(dim).get(index);
  }

  /** The places of a quantity that sum nothing. */
  List<At> finest(Quantity quantity) {
    return finest.get(quantity);
  }

  /** The places that are sums. */
  List<At> sums(Quantity quantity) {
    return sums.get(quantity);
  }

  /** The finest places that a place sums. */
  List<At> under(Quantity quantity, At place) {
    return finest(quantity).stream().filter(at -> at.isIn(place)).toList();
  }

  private List<At> places(Quantity quantity, ExactTables exact) {
    List<At> places = List.of(At.TOTAL);
    for (Dim dim : quantity.dims) {
      List<At> more = new ArrayList<>();
      for (At at : places) {
        more.add(at.with(At.ALL));
        for (int i = 0; i < codes.get(dim).size(); i++) {
          String code = codes.get(dim).get(i);
          if (!code.equals(CodeList.UNKNOWN) || anyRow(exact, dim.column)) {
            more.add(at.with(i));
          }
        }
      }
      places = more;
    }
    return places;
  }

  /** Whether a row says of somebody that he is unknown; or whether no row would say so. */
  private static boolean anyRow(ExactTables exact, String column) {
    boolean told = false;
    for (CellKey key : exact.cells().keySet()) {
      if (key.table().dimensions().contains(column)) {
        told |= !key.code(column).equals(CodeList.TOTAL);
        if (key.code(column).equals(CodeList.UNKNOWN)) {
          return true;
        }
      }
    }
    return !told;
  }

  /** Whether the dimension has any code. */
  boolean has(Dim dim) {
    return !codes.get(dim).isEmpty();
  }

  private static List<String> list(CodeList codes) {
    return codes.codes().stream().map(code -> code.code()).toList();
  }
}
