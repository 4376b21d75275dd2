-- The positive share (S6.3): 100 · positive / ended, half-up to whole percent, never without its parts;
-- none where a part is hidden or nobody ended. Ended is _T at the as_of_revision of POSITIVE, so that
-- both parts were counted together (S8.5). The status is that of the least free part.
CREATE OR REPLACE SQL SECURITY INVOKER VIEW torgstat.positive_solution_history AS
SELECT
  p.period,
  p.revision,
  p.unit,
  p.sex,
  p.age_band,
  e.value AS ended,
  p.value AS positive,
  (200 * p.value + e.value) DIV NULLIF(2 * e.value, 0) AS percent,
  CASE
    WHEN 'Q' IN (p.obs_status, e.obs_status) THEN 'Q'
    WHEN 'O' IN (p.obs_status, e.obs_status) OR e.obs_status IS NULL THEN 'O'
    WHEN 'R' IN (p.obs_status, e.obs_status) THEN 'R'
    ELSE p.obs_status
  END AS obs_status,
  CASE WHEN 'C' IN (p.conf_status, e.conf_status) THEN 'C' ELSE 'F' END AS conf_status,
  p.as_of_revision
FROM torgstat.exit_outcome_history AS p
LEFT JOIN torgstat.exit_outcome_history AS e
  ON e.period = p.period
  AND e.revision = p.as_of_revision
  AND e.unit = p.unit
  AND e.sex = p.sex
  AND e.age_band = p.age_band
  AND e.outcome = '_T'
WHERE p.outcome = 'POSITIVE';

CREATE OR REPLACE SQL SECURITY INVOKER VIEW torgstat.positive_solution AS
SELECT
  h.period,
  h.revision,
  h.unit,
  h.sex,
  h.age_band,
  h.ended,
  h.positive,
  h.percent,
  h.obs_status,
  h.conf_status,
  h.as_of_revision
FROM torgstat.positive_solution_history AS h
JOIN torgstat.newest_revision AS newest
  ON newest.period = h.period AND newest.revision = h.revision;
