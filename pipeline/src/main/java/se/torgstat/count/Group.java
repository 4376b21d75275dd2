package se.torgstat.count;

import java.util.List;

/**
 * A unit, an area or {@code _T}, with the units whose participations it merges (S6.1).
 *
 * @param code the unit's or area's code, or {@code _T}
 * @param units codes of its units, in the order of the förbund's data, those that do not exist in
 *     the period too
 */
public record Group(String code, Level level, List<String> units) {}
