/** Participations as the nine sample contracts of S2.2 would hold them, byte for byte. */
@NullMarked
package se.torgstat.generator.export;

import org.jspecify.annotations.NullMarked;
