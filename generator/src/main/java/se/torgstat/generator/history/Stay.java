package se.torgstat.generator.history;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One participation (S1) as a unit knows it, before it is written to an export.
 *
 * @param unit the unit's code
 * @param person who
 * @param ja the JA date
 * @param slut the last day, or null while it goes on
 * @param outcome a code of S1, or blank while it goes on
 * @param livelihoodStart codes of S1 separated by {@code |}, the main one first, or blank
 * @param livelihoodEnd as {@code livelihoodStart}
 * @param plan J, N or blank
 */
public record Stay(
    String unit,
    Person person,
    LocalDate ja,
    @Nullable LocalDate slut,
    String outcome,
    String livelihoodStart,
    String livelihoodEnd,
    String plan) {

  /** Whether the person still takes part. */
  public boolean open() {
    return slut == null;
  }

  /** The same participation, ended. */
  public Stay ended(LocalDate day, String reason, String livelihood) {
    return new Stay(unit, person, ja, day, reason, livelihoodStart, livelihood, plan);
  }

  /** The same participation with nothing known of the livelihood at its start. */
  public Stay withoutLivelihoodStart() {
    return new Stay(unit, person, ja, slut, outcome, "", livelihoodEnd, plan);
  }

  /** The same participation with nothing known of an action plan. */
  public Stay withoutPlan() {
    return new Stay(unit, person, ja, slut, outcome, livelihoodStart, livelihoodEnd, "");
  }
}
