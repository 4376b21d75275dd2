package se.torgstat.contract;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Excel's serial day numbers in its 1900 date system: 45322 is 2024-01-31. Whole numbers only. 60
 * is the 29 February 1900 that never was, so it is no date.
 */
record ExcelSerial() implements DateForm {
  static final String NAME = "excel-serial";
  private static final int DAY_0 = (int) LocalDate.of(1899, 12, 30).toEpochDay();
  private static final int NEVER_WAS = 60;
  private static final int LAST = 2_958_465; // 9999-12-31

  @Override
  public int parse(String text, @Nullable LocalDate bornBy) {
    if (text.isEmpty() || text.length() > 7) {
      return RealDate.NONE;
    }
    int serial = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return RealDate.NONE;
      }
      serial = serial * 10 + (c - '0');
    }
    if (serial == 0 || serial == NEVER_WAS || serial > LAST) {
      return RealDate.NONE;
    }
    return DAY_0 + serial + (serial < NEVER_WAS ? 1 : 0);
  }

  @Override
  public String shape() {
    return "[0-9]{1,7}";
  }

  @Override
  public String description() {
    return NAME;
  }
}
