-- May I add the units up? Only where units_not_shown is 0; total is right in any case.
SELECT
  u.label_sv AS enhet,
  m.label_sv AS mått,
  s.total,
  s.units,
  s.units_not_shown,
  s.units_sum
FROM torgstat.unit_sum AS s
JOIN torgstat.unit AS u ON u.unit = s.unit
JOIN torgstat.measure AS m ON m.measure = s.measure
WHERE s.period = '2024-T1' AND s.sex = '_T' AND s.age_band = '_T'
ORDER BY u.sort_order, m.sort_order;
