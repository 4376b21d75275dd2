/** The embedded MariaDB or an external one, and its schema (S13.1). */
@NullMarked
package se.torgstat.jobs.database;

import org.jspecify.annotations.NullMarked;
