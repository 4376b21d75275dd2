package se.torgstat.attack;

import java.time.LocalDate;
import se.torgstat.count.ExactTables;
import se.torgstat.period.Period;

/** A small förbund's T1 2024, closed once for all tests that go on from there. */
final class ClosedTertial {
  static final Period T1 = Period.parse("2024-T1");
  static final LocalDate CLOSED_ON = LocalDate.of(2024, 5, 10);
  private static final Product PRODUCT = new Product(Samples.FORBUND);

  static {
    ExactTables exact = people().count(T1, CLOSED_ON);
    if (!PRODUCT.close(exact)) {
      throw new IllegalStateException("the first period that is closed must go out");
    }
  }

  private ClosedTertial() {}

  /** Its people, as they are before anything is corrected. */
  static History people() {
    return Samples.tiny(6, 21, 0);
  }

  /** What is out: a test's own copy. */
  static Product product() {
    return new Product(PRODUCT);
  }
}
