/** The values of a participation, held compactly and in memory alone (S1, S4.1). */
@NullMarked
package se.torgstat.participation;

import org.jspecify.annotations.NullMarked;
