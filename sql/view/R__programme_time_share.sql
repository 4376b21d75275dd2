-- How long people have been in the programme, beside how many they are: the share of each band, and with
-- the longest band what used to be the list of the oldest cases (äldstalistan), as a protected aggregate.
-- The whole is counted in the revision that the band was counted in (S8.5). Each part has its status, R where it
-- differs from the same part of the revision before; obs_status is that of the least free part.
CREATE OR REPLACE SQL SECURITY INVOKER VIEW torgstat.programme_time_share AS
SELECT
  s.period,
  s.revision,
  s.unit,
  s.sex,
  s.measure,
  s.time_band,
  s.value,
  s.value_status,
  s.whole,
  s.whole_status,
  (200 * s.value + s.whole) DIV NULLIF(2 * s.whole, 0) AS percent,
  CASE WHEN 'Q' IN (s.value_status, s.whole_status) THEN 'Q'
    WHEN 'O' IN (s.value_status, s.whole_status) THEN 'O'
    WHEN 'R' IN (s.value_status, s.whole_status) THEN 'R'
    ELSE s.value_status END AS obs_status,
  CASE WHEN 'Q' IN (s.value_status, s.whole_status) THEN 'C' ELSE 'F' END AS conf_status,
  s.as_of_revision
FROM (
  SELECT
    t.period,
    t.revision,
    t.unit,
    t.sex,
    t.measure,
    t.time_band,
    t.value,
    t.obs_status AS value_status,
    w.value AS whole,
    CASE
      WHEN w.obs_status IS NULL THEN 'O'
      WHEN w.value IS NULL THEN w.obs_status
      WHEN before_whole.period IS NULL THEN IF(w.revision = t.revision, w.obs_status, 'A')
      WHEN before_whole.value <=> w.value THEN 'A'
      ELSE 'R'
    END AS whole_status,
    t.as_of_revision
  FROM torgstat.programme_time_history AS t
  JOIN torgstat.newest_revision AS newest
    ON newest.period = t.period AND newest.revision = t.revision
  LEFT JOIN torgstat.participation_flow_history AS w
    ON w.period = t.period
    AND w.revision = t.as_of_revision
    AND w.unit = t.unit
    AND w.sex = t.sex
    AND w.age_band = '_T'
    AND w.measure = t.measure
  LEFT JOIN torgstat.revision_before AS b
    ON b.period = t.period AND b.revision = t.revision
  LEFT JOIN torgstat.programme_time_history AS before_value
    ON before_value.period = t.period
    AND before_value.revision = b.before_revision
    AND before_value.unit = t.unit
    AND before_value.sex = t.sex
    AND before_value.measure = t.measure
    AND before_value.time_band = t.time_band
  LEFT JOIN torgstat.participation_flow_history AS before_whole
    ON before_whole.period = t.period
    AND before_whole.revision = before_value.as_of_revision
    AND before_whole.unit = t.unit
    AND before_whole.sex = t.sex
    AND before_whole.age_band = '_T'
    AND before_whole.measure = t.measure
  WHERE t.time_band <> '_T'
) AS s;
