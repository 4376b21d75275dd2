-- The newest revision of each period (S7.1). exit_outcome_history has all.
CREATE OR REPLACE SQL SECURITY INVOKER VIEW torgstat.exit_outcome AS
SELECT
  h.period,
  h.revision,
  h.unit,
  h.sex,
  h.age_band,
  h.outcome,
  h.value,
  h.obs_status,
  h.conf_status,
  h.as_of_revision
FROM torgstat.exit_outcome_history AS h
JOIN torgstat.newest_revision AS newest
  ON newest.period = h.period AND newest.revision = h.revision;
