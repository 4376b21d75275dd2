/**
 * The commands that write synthetic exports: the samples of S2.2, or a whole other f&ouml;rbund.
 */
@NullMarked
package se.torgstat.generator;

import org.jspecify.annotations.NullMarked;
