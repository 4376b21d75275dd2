-- Vad kostade en positiv lösning, jämfört med i fjol?
-- Fjolårets kostnad är den som ekonomin själv anger för samma period året innan. Ett område kostar vad dess
-- enheter kostade, och har egna antal. Ingen kostnad där antalet bakom den är dolt.
SELECT
  u.label_sv AS enhet,
  a.cost_tkr AS tkr,
  a.positive AS positiva,
  a.cost_per_positive_kr AS kr_per_positiv,
  c.cost_tkr AS tkr_i_fjol,
  b.positive AS positiva_i_fjol,
  ROUND(1000 * c.cost_tkr / NULLIF(b.positive, 0)) AS kr_per_positiv_i_fjol
FROM torgstat.social_account AS a
JOIN torgstat.unit AS u ON u.unit = a.unit
JOIN torgstat.period AS p ON p.period = a.period
LEFT JOIN (
  SELECT e.period, g.unit, -SUM(e.previous_outcome) AS cost_tkr
  FROM torgstat.economy_line AS e
  JOIN torgstat.unit AS own ON own.unit = e.unit
  JOIN torgstat.unit AS g ON g.unit IN (own.unit, own.area, '_T')
  GROUP BY e.period, g.unit
) AS c ON c.period = a.period AND c.unit = a.unit
LEFT JOIN torgstat.period AS q
  ON q.kind = p.kind AND q.start_date = p.start_date - INTERVAL 1 YEAR
LEFT JOIN torgstat.positive_solution AS b
  ON b.period = q.period AND b.unit = a.unit AND b.sex = '_T' AND b.age_band = '_T'
WHERE a.period = '2024-T1' AND a.unit <> 'UNALLOCATED'
ORDER BY u.sort_order;
