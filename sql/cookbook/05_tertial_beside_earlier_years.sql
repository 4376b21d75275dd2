-- Hur står sig tertialet mot samma tertial tidigare år, torg för torg?
-- Balansen är nya minus avslutade: 0 är balans. Byt period.
SELECT
  u.label_sv AS enhet,
  c.period,
  c.earlier_period,
  c.new,
  c.earlier_new,
  c.ended,
  c.earlier_ended,
  c.ongoing,
  c.earlier_ongoing,
  c.balance,
  c.earlier_balance,
  CONCAT(c.positive, ' av ', c.positive_of, ' (', c.percent, ' %)') AS positiva,
  CONCAT(c.earlier_positive, ' av ', c.earlier_positive_of, ' (', c.earlier_percent, ' %)') AS positiva_da
FROM torgstat.tertial_comparison AS c
JOIN torgstat.unit AS u ON u.unit = c.unit
WHERE c.period = '2024-T1' AND c.sex = '_T'
ORDER BY u.sort_order, c.years_between;
