-- The newest revision of each period (S7.1). livelihood_change_history has all.
CREATE OR REPLACE SQL SECURITY INVOKER VIEW torgstat.livelihood_change AS
SELECT
  h.period,
  h.revision,
  h.unit,
  h.livelihood_start,
  h.livelihood_end,
  h.value,
  h.obs_status,
  h.conf_status,
  h.as_of_revision
FROM torgstat.livelihood_change_history AS h
JOIN torgstat.newest_revision AS newest
  ON newest.period = h.period AND newest.revision = h.revision;
