/** The tertial report: one page in Swedish from published figures alone (S13.3). */
@NullMarked
package se.torgstat.jobs.report;

import org.jspecify.annotations.NullMarked;
