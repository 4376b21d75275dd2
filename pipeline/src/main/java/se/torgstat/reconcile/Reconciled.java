package se.torgstat.reconcile;

import org.jspecify.annotations.Nullable;

/**
 * One comparison (S11).
 *
 * @param check {@code C5}, {@code C6}
 * @param subject what is compared; within a period and check it stands once
 * @param expected what is printed; null where hidden
 * @param found what is published or derived; null where hidden
 * @param summands what {@code found} was made of, in words; may be empty
 */
public record Reconciled(
    String check,
    String subject,
    @Nullable Long expected,
    @Nullable Long found,
    Verdict verdict,
    String summands) {

  /** A comparison that must agree to the last unit. */
  static Reconciled exact(
      String check, String subject, long expected, long found, String summands) {
    Verdict verdict = expected == found ? Verdict.OK : Verdict.DEVIATION;
    return new Reconciled(check, subject, expected, found, verdict, summands);
  }

  /** A comparison with a figure that is hidden. */
  static Reconciled hidden(String check, String subject) {
    return new Reconciled(check, subject, null, null, Verdict.HIDDEN, "");
  }

  /** The same without a word on what it was made of. */
  Reconciled withoutSummands() {
    return new Reconciled(check, subject, expected, found, verdict, "");
  }

  /** found − expected; null where hidden. */
  public @Nullable Long deviation() {
    return expected == null || found == null ? null : (Long) (found - expected);
  }
}
