/** The program: the outer shell that picks a command. */
@NullMarked
package se.torgstat.jobs;

import org.jspecify.annotations.NullMarked;
