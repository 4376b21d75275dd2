package se.torgstat.reconcile;

/**
 * A figure that a report printed (S2.5).
 *
 * @param area a unit, an area or {@code _T}
 * @param measure new, ended, ongoing or percent
 * @param sex F, M or {@code _T}
 */
public record PrintedFigure(String area, String measure, String sex, long value) {}
