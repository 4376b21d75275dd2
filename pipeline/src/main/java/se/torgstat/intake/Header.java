package se.torgstat.intake;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import se.torgstat.contract.Column;
import se.torgstat.contract.SourceContract;
import se.torgstat.contract.Spelling;

/**
 * Where each canonical column stands in a file (S2.1). Columns that no table needs are not here.
 */
final class Header {
  private static final int NOWHERE = Integer.MAX_VALUE;

  private final int fields;
  private final Map<Column, Integer> places = new EnumMap<>(Column.class);

  /**
   * Reads the header.
   *
   * <p>A record in which no header of the contract stands is none (F004). A column that stands
   * twice holds the file even where no table needs it: such a file is put together wrongly. Unnamed
   * columns may be several, as spreadsheets leave them at the end of the line.
   *
   * @throws BrokenText F002, F004
   */
  Header(String[] record, SourceContract contract) throws BrokenText {
    fields = record.length;
    Map<String, Integer> placeOf = new HashMap<>();
    String twice = "";
    for (int i = 0; i < fields; i++) {
      String name = Spelling.fold(record[i]);
      Integer before = name.isEmpty() ? null : placeOf.put(name, i);
      if (before != null && twice.isEmpty()) {
        twice = "a column stands twice, as fields " + (before + 1) + " and " + (i + 1);
      }
    }
    String missing = "";
    for (Column column : Column.values()) {
      String header = contract.columns().get(column);
      Integer place = header == null ? null : placeOf.get(Spelling.fold(header));
      if (place != null) {
        places.put(column, place);
      } else if (column.required() && missing.isEmpty()) {
        missing = column.columnName();
      }
    }
    if (places.isEmpty()) {
      throw new BrokenText(Rule.F004, "no header");
    }
    if (!missing.isEmpty()) {
      throw new BrokenText(Rule.F002, "the column " + missing + " is missing");
    }
    if (!twice.isEmpty()) {
      throw new BrokenText(Rule.F002, twice);
    }
  }

  /** How many fields every row has to have (R602). */
  int fields() {
    return fields;
  }

  /** What a row holds in a column; blank where the file has no such column. */
  String field(String[] record, Column column) {
    int place = places.getOrDefault(column, NOWHERE);
    return place < record.length ? record[place] : "";
  }
}
