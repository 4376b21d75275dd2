/**
 * What every verb's job has in common: steps whose rows live in memory alone, the launch under the
 * run lock, the recovery of what a kill left behind (S9, S14 P1–P2).
 */
@NullMarked
package se.torgstat.jobs.run;

import org.jspecify.annotations.NullMarked;
