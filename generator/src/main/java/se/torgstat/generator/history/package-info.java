/** Synthetic people and their participations, before any file is written. */
@NullMarked
package se.torgstat.generator.history;

import org.jspecify.annotations.NullMarked;
