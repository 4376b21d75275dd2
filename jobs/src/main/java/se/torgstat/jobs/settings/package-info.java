/** Configuration file, environment and options, in rising order (S12). */
@NullMarked
package se.torgstat.jobs.settings;

import org.jspecify.annotations.NullMarked;
