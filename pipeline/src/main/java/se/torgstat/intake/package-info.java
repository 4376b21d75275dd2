/** One export through Commons CSV: accepted participations and rejections (S2, S3). */
@NullMarked
package se.torgstat.intake;

import org.jspecify.annotations.NullMarked;
