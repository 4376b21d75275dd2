/** What must agree with what: the checks C5 and C6 (S11). C2–C4 and C7 are asked of the tables. */
@NullMarked
package se.torgstat.reconcile;

import org.jspecify.annotations.NullMarked;
