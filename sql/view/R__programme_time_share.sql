-- How long people have been in the programme, beside how many they are: the share of each band, and with
-- the longest band what used to be the list of the oldest cases (äldstalistan), as a protected aggregate.
-- The whole is counted in the revision that the band was counted in (S8.5).
CREATE OR REPLACE SQL SECURITY INVOKER VIEW torgstat.programme_time_share AS
SELECT
  t.period,
  t.revision,
  t.unit,
  t.sex,
  t.measure,
  t.time_band,
  t.value,
  w.value AS whole,
  (200 * t.value + w.value) DIV NULLIF(2 * w.value, 0) AS percent,
  CASE WHEN 'Q' IN (t.obs_status, w.obs_status) THEN 'Q'
    WHEN 'O' IN (t.obs_status, w.obs_status) OR w.obs_status IS NULL THEN 'O'
    WHEN 'R' IN (t.obs_status, w.obs_status) THEN 'R'
    ELSE t.obs_status END AS obs_status,
  CASE WHEN 'C' IN (t.conf_status, w.conf_status) THEN 'C' ELSE 'F' END AS conf_status,
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
WHERE t.time_band <> '_T';
