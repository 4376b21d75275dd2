package se.torgstat.protect;

import java.time.LocalDate;

/**
 * Where and when an unknown counts: a flow on the days from first to last, or the stock on the
 * morning of a day.
 *
 * @param area the area whose units it counts
 * @param stock whether it counts those who take part on a morning; then first and last are that day
 */
record Place(String area, LocalDate first, LocalDate last, boolean stock) {}
