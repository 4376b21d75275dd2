-- The newest revision of each period (S7.1). programme_time_history has all.
CREATE OR REPLACE SQL SECURITY INVOKER VIEW torgstat.programme_time AS
SELECT
  h.period,
  h.revision,
  h.unit,
  h.sex,
  h.measure,
  h.time_band,
  h.value,
  h.obs_status,
  h.conf_status,
  h.as_of_revision
FROM torgstat.programme_time_history AS h
JOIN torgstat.newest_revision AS newest
  ON newest.period = h.period AND newest.revision = h.revision;
