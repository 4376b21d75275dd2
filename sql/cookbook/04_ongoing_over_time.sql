-- Hur har antalet fortsatt aktuella utvecklats, tertial för tertial?
-- Bestånd räknas på dagen efter perioden, så ett tertials pågående är nästa tertials vid början.
SELECT
  p.period,
  MAX(IF(f.unit = 'UMEA', f.value, NULL)) AS umeå,
  MAX(IF(f.unit = 'KRANSKOMMUNERNA', f.value, NULL)) AS kranskommunerna,
  MAX(IF(f.unit = 'INSATSER', f.value, NULL)) AS insatser,
  MAX(IF(f.unit = '_T', f.value, NULL)) AS samtliga
FROM torgstat.participation_flow AS f
JOIN torgstat.period AS p ON p.period = f.period
WHERE f.measure = 'ongoing' AND f.sex = '_T' AND f.age_band = '_T' AND p.kind IN ('T1', 'T2', 'T3')
GROUP BY p.period, p.start_date
ORDER BY p.start_date;
