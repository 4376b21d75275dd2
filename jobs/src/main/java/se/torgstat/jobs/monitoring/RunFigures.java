package se.torgstat.jobs.monitoring;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.time.Instant;

/** The figures of one run, as gauges (S13.4): row counts, ages and durations, never a value. */
public final class RunFigures {
  static final String LAST_ATTEMPT = "torgstat_last_attempt_timestamp_seconds";
  static final String LAST_EXIT_STATUS = "torgstat_last_exit_status";

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

  /** When a run last ended with 0 or 3. */
  void lastSuccess(Instant at) {
    set("torgstat_last_success_timestamp_seconds", "last run that ended with 0 or 3", seconds(at));
  }

  /** When a run last ended, however it ended. */
  void lastAttempt(Instant at) {
    set(LAST_ATTEMPT, "last run, however it ended", seconds(at));
  }

  /** How the last run ended (S12). */
  void lastExitStatus(int code) {
    set(LAST_EXIT_STATUS, "exit status of the last run", code);
  }

  /** How long a step took. */
  public void stepDuration(String step, Duration duration) {
    double seconds = duration.toMillis() / 1000.0;
    set("torgstat_step_duration_seconds", "duration of a step", seconds, "step", step);
  }

  /**
   * Rows of a unit's export.
   *
   * @param fate read, accepted, rejected or excluded (S3.3)
   */
  public void rows(String unit, String fate, long rows) {
    set("torgstat_rows", "rows of a unit's export", (double) rows, "unit", unit, "fate", fate);
  }

  /** Rows of a unit's export that broke a rule. */
  public void rowsByRule(String unit, String rule, long rows) {
    set("torgstat_rule_rows", "rows that broke a rule", (double) rows, "unit", unit, "rule", rule);
  }

  /** Days from a unit's newest accepted snapshot to the run's date. */
  public void snapshotAge(String unit, long days) {
    set(
        "torgstat_snapshot_age_days",
        "age of a unit's newest snapshot",
        (double) days,
        "unit",
        unit);
  }

  /**
   * A unit of which exports are expected.
   *
   * @param delivered whether an accepted export lies in the inbox
   * @param limit days after which its snapshot is late
   */
  public void delivery(String unit, boolean delivered, int limit) {
    set(
        "torgstat_delivered",
        "1 where an accepted export of the unit is there",
        delivered ? 1 : 0,
        "unit",
        unit);
    set(
        "torgstat_snapshot_age_limit_days",
        "age at which the unit's snapshot is late",
        (double) limit,
        "unit",
        unit);
  }

  /** Files of a unit that a rule holds; the unit is empty where no contract names the file. */
  public void heldFiles(String unit, String rule, long files) {
    set("torgstat_held_files", "files held by a rule", (double) files, "unit", unit, "rule", rule);
  }

  /** Hidden and all cells of a table, over all periods' newest revisions. */
  public void cells(String table, long hidden, long all) {
    set("torgstat_hidden_cells", "suppressed cells of a table", (double) hidden, "table", table);
    set("torgstat_cells", "cells of a table", (double) all, "table", table);
  }

  /** Findings of a check in this run. */
  public void findings(String check, long findings, long fresh) {
    set("torgstat_findings", "findings of a check", (double) findings, "check", check);
    set(
        "torgstat_new_findings",
        "findings that the last run did not have",
        (double) fresh,
        "check",
        check);
  }

  /** The Prometheus text format. */
  String text() {
    return registry.scrape();
  }

  private void set(String name, String help, double value, String... tags) {
    Gauge.builder(name, () -> value)
        .strongReference(true)
        .description(help)
        .tags(tags)
        .register(registry);
  }

  private static double seconds(Instant at) {
    return at.toEpochMilli() / 1000.0;
  }
}
