-- How to sum over units: SUM() leaves hidden figures out in silence and is then too low. Here an area, or the
-- whole, stands beside the sum of its units: total is its own published figure, the one to use; units_sum is
-- NULL as soon as one of the units is hidden or missing, and says how many are. Who is in two units of an area
-- is one person in it, so that units_sum may be more than total.
CREATE OR REPLACE SQL SECURITY INVOKER VIEW torgstat.unit_sum AS
SELECT
  t.period,
  t.revision,
  t.unit,
  t.sex,
  t.age_band,
  t.measure,
  t.value AS total,
  t.obs_status AS total_status,
  COUNT(*) AS units,
  SUM(part.value IS NULL) AS units_not_shown,
  IF(SUM(part.value IS NULL) > 0, NULL, SUM(part.value)) AS units_sum
FROM torgstat.participation_flow AS t
JOIN torgstat.unit AS u ON u.level = 'UNIT' AND (t.unit = '_T' OR u.area = t.unit)
JOIN torgstat.participation_flow AS part
  ON part.period = t.period
  AND part.unit = u.unit
  AND part.sex = t.sex
  AND part.age_band = t.age_band
  AND part.measure = t.measure
GROUP BY t.period, t.revision, t.unit, t.sex, t.age_band, t.measure, t.value, t.obs_status;
