/** The scheduled run: read, count, protect and publish open periods, tell what is found (S12). */
@NullMarked
package se.torgstat.jobs.nightly;

import org.jspecify.annotations.NullMarked;
