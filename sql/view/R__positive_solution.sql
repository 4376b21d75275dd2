-- The positive share (S6.3): 100 · positive / ended, half-up to whole percent, never without its parts;
-- none where a part is hidden or nobody ended. Ended is _T at the as_of_revision of POSITIVE, so that
-- both parts were counted together (S8.5). Each part has its status, R where it differs from the same part of the
-- share of the revision before: that may have stood on an ended of another revision. obs_status is that of the
-- least free part.
CREATE OR REPLACE SQL SECURITY INVOKER VIEW torgstat.positive_solution_history AS
SELECT
  s.period,
  s.revision,
  s.unit,
  s.sex,
  s.age_band,
  s.ended,
  s.ended_status,
  s.positive,
  s.positive_status,
  (200 * s.positive + s.ended) DIV NULLIF(2 * s.ended, 0) AS percent,
  CASE
    WHEN 'Q' IN (s.positive_status, s.ended_status) THEN 'Q'
    WHEN 'O' IN (s.positive_status, s.ended_status) THEN 'O'
    WHEN 'R' IN (s.positive_status, s.ended_status) THEN 'R'
    ELSE s.positive_status
  END AS obs_status,
  CASE WHEN 'Q' IN (s.positive_status, s.ended_status) THEN 'C' ELSE 'F' END AS conf_status,
  s.as_of_revision
FROM (
  SELECT
    p.period,
    p.revision,
    p.unit,
    p.sex,
    p.age_band,
    e.value AS ended,
    CASE
      WHEN e.obs_status IS NULL THEN 'O'
      WHEN e.value IS NULL THEN e.obs_status
      WHEN before_ended.period IS NULL THEN IF(e.revision = p.revision, e.obs_status, 'A')
      WHEN before_ended.value <=> e.value THEN 'A'
      ELSE 'R'
    END AS ended_status,
    p.value AS positive,
    p.obs_status AS positive_status,
    p.as_of_revision
  FROM torgstat.exit_outcome_history AS p
  LEFT JOIN torgstat.exit_outcome_history AS e
    ON e.period = p.period
    AND e.revision = p.as_of_revision
    AND e.unit = p.unit
    AND e.sex = p.sex
    AND e.age_band = p.age_band
    AND e.outcome = '_T'
  LEFT JOIN torgstat.revision_before AS b
    ON b.period = p.period AND b.revision = p.revision
  LEFT JOIN torgstat.exit_outcome_history AS before_positive
    ON before_positive.period = p.period
    AND before_positive.revision = b.before_revision
    AND before_positive.unit = p.unit
    AND before_positive.sex = p.sex
    AND before_positive.age_band = p.age_band
    AND before_positive.outcome = 'POSITIVE'
  LEFT JOIN torgstat.exit_outcome_history AS before_ended
    ON before_ended.period = p.period
    AND before_ended.revision = before_positive.as_of_revision
    AND before_ended.unit = p.unit
    AND before_ended.sex = p.sex
    AND before_ended.age_band = p.age_band
    AND before_ended.outcome = '_T'
  WHERE p.outcome = 'POSITIVE'
) AS s;

CREATE OR REPLACE SQL SECURITY INVOKER VIEW torgstat.positive_solution AS
SELECT
  h.period,
  h.revision,
  h.unit,
  h.sex,
  h.age_band,
  h.ended,
  h.ended_status,
  h.positive,
  h.positive_status,
  h.percent,
  h.obs_status,
  h.conf_status,
  h.as_of_revision
FROM torgstat.positive_solution_history AS h
JOIN torgstat.newest_revision AS newest
  ON newest.period = h.period AND newest.revision = h.revision;
