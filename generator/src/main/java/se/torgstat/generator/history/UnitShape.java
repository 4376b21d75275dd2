package se.torgstat.generator.history;

/**
 * How large a unit is.
 *
 * @param unit the unit's code
 * @param area the code of its area
 * @param newPerTertial people who begin in a tertial, on average; 0 or more
 * @param most people who ever take part, at most; 0 or more
 */
public record UnitShape(String unit, String area, double newPerTertial, int most) {

  /** A unit with no limit to its people. */
  public UnitShape(String unit, String area, double newPerTertial) {
    this(unit, area, newPerTertial, Integer.MAX_VALUE);
  }

  UnitShape scaled(double scale) {
    return new UnitShape(unit, area, newPerTertial * scale, most);
  }
}
