/** What a monitoring system sees of a run: figures for Prometheus, one line an event (S13.4). */
@NullMarked
package se.torgstat.jobs.monitoring;

import org.jspecify.annotations.NullMarked;
