package se.torgstat.generator.judge;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** "Age bands (at the JA date, completed years, LocalDate only)" (S1). */
public final class AgeBands {
  /** All bands, youngest first, the unknown last. */
  public static final List<String> ALL =
      List.of("Y16T19", "Y20T24", "Y25T29", "Y30T39", "Y40T49", "Y50T59", "Y60T64", "Y_GE65", "_U");

  private AgeBands() {}

  /** The band of a person of 16 or more (R601), {@code _U} where the birth date is unknown. */
  public static String at(@Nullable LocalDate birth, LocalDate ja) {
    return birth == null ? "_U" : ofYears(Period.between(birth, ja).getYears());
  }

  private static String ofYears(int years) {
    if (years < 20) {
      return "Y16T19";
    } else if (years < 25) {
      return "Y20T24";
    } else if (years < 30) {
      return "Y25T29";
    } else if (years < 40) {
      return "Y30T39";
    } else if (years < 50) {
      return "Y40T49";
    } else if (years < 60) {
      return "Y50T59";
    } else if (years < 65) {
      return "Y60T64";
    }
    return "Y_GE65";
  }
}
