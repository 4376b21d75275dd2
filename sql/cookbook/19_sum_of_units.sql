-- Får jag summera enheterna?
-- Bara där ej_visade är 0, annars är summan NULL. Totalen har en egen rad och är alltid den rätta.
SELECT
  u.label_sv AS enhet,
  m.label_sv AS mått,
  s.total AS egen_total,
  s.units AS enheter,
  s.units_not_shown AS ej_visade,
  s.units_sum AS summa
FROM torgstat.unit_sum AS s
JOIN torgstat.unit AS u ON u.unit = s.unit
JOIN torgstat.measure AS m ON m.measure = s.measure
WHERE s.period = '2024-T1' AND s.sex = '_T' AND s.age_band = '_T'
ORDER BY u.sort_order, m.sort_order;
