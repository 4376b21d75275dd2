-- The newest revision of each period (S7.1). action_plan_history has all.
CREATE OR REPLACE SQL SECURITY INVOKER VIEW torgstat.action_plan AS
SELECT
  h.period,
  h.revision,
  h.unit,
  h.sex,
  h.plan,
  h.value,
  h.obs_status,
  h.conf_status,
  h.as_of_revision
FROM torgstat.action_plan_history AS h
JOIN torgstat.newest_revision AS newest
  ON newest.period = h.period AND newest.revision = h.revision;
