-- Hur många av de nya hade varit med och slutat under de senaste tolv månaderna?
-- Återkommande räknas på samma nivå: den som bytt torg i Umeå är inte ny i Umeå. Procent av de nya.
SELECT
  f.period,
  u.label_sv AS område,
  f.value AS återkommande,
  n.value AS nya,
  (200 * f.value + n.value) DIV NULLIF(2 * n.value, 0) AS procent,
  f.obs_status
FROM torgstat.participation_flow AS f
JOIN torgstat.participation_flow AS n
  ON n.period = f.period AND n.unit = f.unit AND n.sex = f.sex AND n.age_band = f.age_band
  AND n.measure = 'new' AND n.as_of_revision = f.as_of_revision
JOIN torgstat.unit AS u ON u.unit = f.unit
JOIN torgstat.period AS p ON p.period = f.period
WHERE f.measure = 'returned' AND f.sex = '_T' AND f.age_band = '_T' AND p.kind = 'YEAR'
ORDER BY u.sort_order, p.start_date;
