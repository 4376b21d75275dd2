/** What the database keeps, through plain JDBC (S7, S9). */
@NullMarked
package se.torgstat.jobs.store;

import org.jspecify.annotations.NullMarked;
