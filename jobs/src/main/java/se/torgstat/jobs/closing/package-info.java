/** Closing a period, running it again, taking a revision back (S9.1, S9.2). */
@NullMarked
package se.torgstat.jobs.closing;

import org.jspecify.annotations.NullMarked;
