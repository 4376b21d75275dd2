/** Tertial, half-report, year: the periods that are reported (S1, S5). */
@NullMarked
package se.torgstat.period;

import org.jspecify.annotations.NullMarked;
