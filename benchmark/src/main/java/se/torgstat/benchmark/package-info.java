/** How fast the program is, beside what a user would pick instead. */
@NullMarked
package se.torgstat.benchmark;

import org.jspecify.annotations.NullMarked;
