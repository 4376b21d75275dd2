-- Vad ändrar bytena av försörjning för stat, kommun och region på ett år?
-- Rader finns bara där förbundet har en fil med kostnader och deras källor, och exemplet har ingen.
-- Mindre än 0 är en besparing.
SELECT
  e.period,
  u.label_sv AS område,
  e.payer,
  e.people,
  e.effect_kr_per_year,
  e.obs_status
FROM torgstat.livelihood_effect AS e
JOIN torgstat.unit AS u ON u.unit = e.unit
WHERE e.livelihood_start = '_T' AND e.livelihood_end = '_T'
ORDER BY e.period, u.sort_order, e.payer;
