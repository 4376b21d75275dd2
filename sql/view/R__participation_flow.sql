-- The newest revision of each period (S7.1). participation_flow_history has all.
CREATE OR REPLACE SQL SECURITY INVOKER VIEW torgstat.participation_flow AS
SELECT
  h.period,
  h.revision,
  h.unit,
  h.sex,
  h.age_band,
  h.measure,
  h.value,
  h.obs_status,
  h.conf_status,
  h.as_of_revision
FROM torgstat.participation_flow_history AS h
JOIN torgstat.newest_revision AS newest
  ON newest.period = h.period AND newest.revision = h.revision;
