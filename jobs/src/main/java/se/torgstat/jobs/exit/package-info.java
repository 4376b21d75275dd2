/** How a command ends: its exit status and the one sentence of a refusal (S12). */
@NullMarked
package se.torgstat.jobs.exit;

import org.jspecify.annotations.NullMarked;
