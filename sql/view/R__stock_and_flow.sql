-- One row a period, unit and sex: opening + new - ended = ongoing, side by side. What is hidden is NULL, and
-- so is what rests on it; a difference is taken only between figures that were counted together (S8.5).
CREATE OR REPLACE SQL SECURITY INVOKER VIEW torgstat.stock_and_flow_history AS
SELECT
  f.period,
  f.revision,
  f.unit,
  f.sex,
  f.opening,
  f.new,
  f.ended,
  f.ongoing,
  IF(f.together, f.new - f.ended, NULL) AS balance,
  IF(f.together, f.ongoing - f.opening, NULL) AS stock_change,
  f.obs_status,
  IF(f.obs_status = 'Q', 'C', 'F') AS conf_status,
  f.as_of_revision
FROM (
  SELECT
    h.period,
    h.revision,
    h.unit,
    h.sex,
    MAX(IF(h.measure = 'opening', h.value, NULL)) AS opening,
    MAX(IF(h.measure = 'new', h.value, NULL)) AS new,
    MAX(IF(h.measure = 'ended', h.value, NULL)) AS ended,
    MAX(IF(h.measure = 'ongoing', h.value, NULL)) AS ongoing,
    MIN(h.as_of_revision) = MAX(h.as_of_revision) AS together,
    CASE WHEN SUM(h.obs_status = 'Q') > 0 THEN 'Q' WHEN SUM(h.obs_status = 'O') > 0 THEN 'O'
      WHEN SUM(h.obs_status = 'P') > 0 THEN 'P' WHEN SUM(h.obs_status = 'R') > 0 THEN 'R'
      ELSE 'A' END AS obs_status,
    MIN(h.as_of_revision) AS as_of_revision
  FROM torgstat.participation_flow_history AS h
  WHERE h.age_band = '_T' AND h.measure IN ('opening', 'new', 'ended', 'ongoing')
  GROUP BY h.period, h.revision, h.unit, h.sex
) AS f;

-- The newest revision of each period. stock_and_flow_history has all.
CREATE OR REPLACE SQL SECURITY INVOKER VIEW torgstat.stock_and_flow AS
SELECT h.*
FROM torgstat.stock_and_flow_history AS h
JOIN torgstat.newest_revision AS newest
  ON newest.period = h.period AND newest.revision = h.revision;
