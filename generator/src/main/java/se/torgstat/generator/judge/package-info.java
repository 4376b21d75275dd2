/** The slow, obviously right count of S6.1-S6.8, straight from the specification. */
@NullMarked
package se.torgstat.generator.judge;

import org.jspecify.annotations.NullMarked;
