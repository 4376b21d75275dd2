/** Charts as SVG: where the bars, lines and words of one stand. A table stands beside each. */
@NullMarked
package se.torgstat.jobs.report.chart;

import org.jspecify.annotations.NullMarked;
