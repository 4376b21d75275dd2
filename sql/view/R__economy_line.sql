-- The newest revision of each period (S7.1). economy_line_history has all.
CREATE OR REPLACE SQL SECURITY INVOKER VIEW torgstat.economy_line AS
SELECT
  h.period,
  h.revision,
  h.line,
  h.activity,
  h.line_group,
  h.unit,
  h.sort_order,
  h.budget,
  h.outcome,
  h.previous_outcome,
  h.year_budget,
  h.year_forecast,
  h.obs_status,
  h.conf_status,
  h.as_of_revision
FROM torgstat.economy_line_history AS h
JOIN torgstat.newest_revision AS newest
  ON newest.period = h.period AND newest.revision = h.revision;
