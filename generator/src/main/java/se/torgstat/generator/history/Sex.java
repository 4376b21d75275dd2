package se.torgstat.generator.history;

/** Sex with its SDMX code (S1). */
public enum Sex {
  F("F"),
  M("M"),
  UNKNOWN("_U");

  private final String code;

  Sex(String code) {
    this.code = code;
  }

  /** {@code F}, {@code M} or {@code _U}. */
  public String code() {
    return code;
  }

  /** The sex that a personnummer's ninth digit gives: odd is a man. */
  public static Sex ofSerial(int serial) {
    return serial % 2 == 1 ? M : F;
  }
}
