package se.torgstat.generator.export;

import java.time.LocalDate;

/** How an export writes personnummer and samordningsnummer (S2.2). */
public enum PersonForm {
  /** 19900131-9806. */
  LONG_DASHED,
  /** 199001319806. */
  LONG_PLAIN,
  /** 900131-9806, with + from the year of turning 100. */
  SHORT_DASHED,
  /** 9001319806. */
  SHORT_PLAIN;

  /** The text of twelve digits in an export of the snapshot date given. */
  public String write(String twelve, LocalDate snapshot) {
    String ten = twelve.substring(2);
    return switch (this) {
      case LONG_DASHED -> twelve.substring(0, 8) + "-" + twelve.substring(8);
      case LONG_PLAIN -> twelve;
      case SHORT_DASHED ->
          ten.substring(0, 6) + (turned100(twelve, snapshot) ? "+" : "-") + ten.substring(6);
      case SHORT_PLAIN -> ten;
    };
  }

  private static boolean turned100(String twelve, LocalDate snapshot) {
    return snapshot.getYear() - Integer.parseInt(twelve.substring(0, 4)) >= 100;
  }
}
