/** Kills the program and its database over a million rows, by hand: docs/soak.md. */
@NullMarked
package se.torgstat.benchmark.soak;

import org.jspecify.annotations.NullMarked;
