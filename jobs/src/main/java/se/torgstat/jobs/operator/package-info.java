/** The commands that a person types (S12). */
@NullMarked
package se.torgstat.jobs.operator;

import org.jspecify.annotations.NullMarked;
