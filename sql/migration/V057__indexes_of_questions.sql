-- What the cookbook asks over all periods: a series of totals, the longest times, what does not agree.
-- Questions about one period find its rows by the primary keys.
ALTER TABLE torgstat.participation_flow_history
  ADD INDEX IF NOT EXISTS participation_flow_series (age_band, sex, measure, unit);

ALTER TABLE torgstat.programme_time_history
  ADD INDEX IF NOT EXISTS programme_time_series (measure, sex, time_band, unit);

ALTER TABLE torgstat.reconciliation_history
  ADD INDEX IF NOT EXISTS reconciliation_verdict (verdict);
