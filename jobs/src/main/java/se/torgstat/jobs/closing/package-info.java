/** Closing a period: its first final revision, protected jointly with all that is out (S9.1). */
@NullMarked
package se.torgstat.jobs.closing;

import org.jspecify.annotations.NullMarked;
