package se.torgstat.generator.export;

import java.util.EnumMap;
import java.util.Map;

/**
 * The texts of one row in a dialect's own form, ready to be written.
 *
 * @param texts by column; a column that is not there is blank
 * @param extra fields added after the last one (R602), or if negative, fields left out at the end
 */
public record ExportRow(Map<Column, String> texts, int extra) {

  /** The text of a column, blank where there is none. */
  public String text(Column column) {
    return texts.getOrDefault(column, "");
  }

  /** The row with another text in one column. */
  public ExportRow with(Column column, String text) {
    Map<Column, String> changed = new EnumMap<>(Column.class);
    changed.putAll(texts);
    changed.put(column, text);
    return new ExportRow(changed, extra);
  }

  /** The row with more fields than the header, or with a negative number, fewer. */
  public ExportRow withExtraFields(int fields) {
    return new ExportRow(texts, fields);
  }

  /** A row of blank fields only, which is no row (S2.2). */
  public static ExportRow blank() {
    return new ExportRow(Map.of(), 0);
  }
}
