package se.torgstat.contract;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A form in which dates stand in a file; days are epoch days. */
public interface DateForm {

  /**
   * The form of a description in a contract: {@code excel-serial} for Excel's day numbers, else a
   * pattern such as {@code yyyy-MM-dd}, {@code d/M yyyy} or {@code yyyy-MM-dd'T'HH:mm:ss}.
   *
   * @throws IllegalArgumentException where it is neither
   */
  static DateForm of(String description) {
    return description.equals(ExcelSerial.NAME) ? new ExcelSerial() : new DatePattern(description);
  }

  /**
   * The day of a text without surrounding spaces, or {@link RealDate#NONE}; two-digit years are
   * 20YY.
   */
  default int day(String text) {
    return parse(text, null);
  }

  /** The day of a birth: a two-digit year gets its century from the snapshot date (S2.2). */
  default int birthDay(String text, LocalDate snapshot) {
    return parse(text, snapshot);
  }

  /**
   * The day of a text, or {@link RealDate#NONE}.
   *
   * @param bornBy the snapshot date where the text is a date of birth, else null
   */
  int parse(String text, @Nullable LocalDate bornBy);

  /** A regular expression of the texts that could be such a date. */
  String shape();

  /** The description in the contract. */
  String description();
}
