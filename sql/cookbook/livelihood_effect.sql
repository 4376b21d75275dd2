-- What do changes of livelihood change a year for each public payer? Rows exist only where the förbund
-- has a file of costs with their sources; less than 0 is a saving.
SELECT
  e.period,
  u.label_sv AS omrade,
  e.payer,
  e.people,
  e.effect_kr_per_year,
  e.obs_status
FROM torgstat.livelihood_effect AS e
JOIN torgstat.unit AS u ON u.unit = e.unit
WHERE e.livelihood_start = '_T' AND e.livelihood_end = '_T'
ORDER BY e.period, u.sort_order, e.payer;
