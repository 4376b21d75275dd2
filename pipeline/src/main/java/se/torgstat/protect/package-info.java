/** Which exact cells may be published (S8): the one seam between counting and publication. */
@NullMarked
package se.torgstat.protect;

import org.jspecify.annotations.NullMarked;
