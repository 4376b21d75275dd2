/** Spells and measures: exact cells of the table plan, in memory alone (S6, S7.1). */
@NullMarked
package se.torgstat.count;

import org.jspecify.annotations.NullMarked;
