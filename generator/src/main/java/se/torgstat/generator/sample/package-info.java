/** The committed samples: a planned history that gives the figures of the public reports. */
@NullMarked
package se.torgstat.generator.sample;

import org.jspecify.annotations.NullMarked;
