package se.torgstat.generator.judge;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person's merged participations at one level (S6.1): what is counted.
 *
 * @param person null for an anonymous one
 * @param sex the first participation's
 * @param ageBand the first participation's
 * @param ja the first participation's
 * @param slut null while it goes on; this and what follows, but for livelihoodStart, belong to the
 *     participation that ends last
 * @param outcome blank while it goes on
 * @param livelihoodStart the first participation's
 * @param livelihoodEnd of the last
 * @param plan of the last
 */
public record Spell(
    @Nullable String person,
    String sex,
    String ageBand,
    LocalDate ja,
    @Nullable LocalDate slut,
    String outcome,
    String livelihoodStart,
    String livelihoodEnd,
    String plan) {

  /** "ja &lt; a, and no slut or slut &ge; a" (S6.2). */
  public boolean isOpening(Window window) {
    return ja.isBefore(window.a()) && (slut == null || !slut.isBefore(window.a()));
  }

  /** "a &le; ja &le; b" (S6.2). */
  public boolean isNew(Window window) {
    return window.contains(ja);
  }

  /** "a &le; slut &le; b" (S6.2). */
  public boolean isEnded(Window window) {
    return slut != null && window.contains(slut);
  }

  /** "ja &le; b, and no slut or slut &gt; b" (S6.2). */
  public boolean isOngoing(Window window) {
    return !ja.isAfter(window.b()) && (slut == null || slut.isAfter(window.b()));
  }
}
