package se.torgstat.generator.history;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Draws what a unit notes about a participation beside its dates: plausible, never real. */
public final class Circumstances {
  private static final Draw OTHER =
      Draw.of(
          "FORTSATT_REHAB 20, ATER_ORDINARIE 18, ATER_FORSORJNINGSSTOD 15, SJUKDOM 14,"
              + " FORALDRALEDIG 5, FLYTT 8, ALDER 3, AVLIDEN 2, ATERTAGET_SAMTYCKE 4,"
              + " EGET_AVBROTT 8, ANNAT 5");
  private static final Draw PLAN = Draw.of("J 62, N 25, _U 13");

  private final Dice dice;

  public Circumstances(Dice dice) {
    this.dice = dice;
  }

  /** A participation that begins and has not ended. */
  public Stay begin(String unit, Person person, LocalDate ja) {
    String plan = PLAN.from(dice);
    return new Stay(
        unit,
        person,
        ja,
        null,
        "",
        livelihood(UnitProfile.of(unit).livelihood().from(dice)),
        "",
        plan.equals("_U") ? "" : plan);
  }

  /** The participation ended with a code that rule set LOKAL calls positive. */
  public Stay endPositive(Stay stay, LocalDate day) {
    return end(stay, day, UnitProfile.of(stay.unit()).positive().from(dice));
  }

  /** The participation ended with another code. */
  public Stay endOther(Stay stay, LocalDate day) {
    return end(stay, day, OTHER.from(dice));
  }

  /** The participation ended with the code given. */
  public Stay end(Stay stay, LocalDate day, String outcome) {
    return stay.ended(day, outcome, atEnd(stay, outcome));
  }

  private String livelihood(String main) {
    if (dice.chance(0.04)) {
      return "";
    }
    boolean second = dice.chance(0.08) && !main.equals("FORSORJNINGSSTOD");
    return second ? main + "|FORSORJNINGSSTOD" : main;
  }

  private String atEnd(Stay stay, String outcome) {
    if (dice.chance(0.05)) {
      return "";
    }
    return switch (outcome) {
      case "ARBETE", "ARBETE_SUBV" -> "LON";
      case "STUDIER" -> "STUDIESTOD";
      case "ARBETSSOKANDE" -> dice.chance(0.5) ? "AKASSA" : "AKTIVITETSSTOD";
      case "RATT_ERSATTNING" ->
          young(stay.person().birth(), stay.ja()) ? "AKTIVITETSERSATTNING" : "SJUKERSATTNING";
      case "ATER_FORSORJNINGSSTOD" -> "FORSORJNINGSSTOD";
      case "SJUKDOM" -> "SJUKPENNING";
      case "FORALDRALEDIG" -> "ANNAN";
      default -> stay.livelihoodStart();
    };
  }

  private static boolean young(@Nullable LocalDate birth, LocalDate ja) {
    return birth != null && birth.plusYears(28).isAfter(ja);
  }
}
