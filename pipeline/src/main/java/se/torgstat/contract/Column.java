package se.torgstat.contract;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The canonical columns of an export, in the order of S2.1. */
public enum Column {
  KALLA_ID(true),
  PERSONID(true),
  KON(true),
  FODELSEDATUM(false),
  JA_DATUM(true),
  SLUTDATUM(true),
  AVSLUTSORSAK(true),
  FORSORJNING_START(false),
  FORSORJNING_SLUT(false),
  HANDLINGSPLAN(false);

  private final boolean required;

  Column(boolean required) {
    this.required = required;
  }

  /** Whether an export without the column is held (F002). */
  public boolean required() {
    return required;
  }

  /** The canonical name, such as {@code ja_datum}. */
  public String columnName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The column of a canonical name, or null. */
  public static @Nullable Column named(String name) {
    for (Column column : values()) {
      if (column.columnName().equals(name)) {
        return column;
      }
    }
    return null;
  }
}
