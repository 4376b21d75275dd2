-- Hur många av dem som är fortsatt aktuella har en handlingsplan?
-- Den som inget svar har räknas som okänt. Samtliga är de fortsatt aktuella.
SELECT
  u.label_sv AS enhet,
  MAX(IF(a.plan = 'J', a.value, NULL)) AS med_plan,
  MAX(IF(a.plan = 'N', a.value, NULL)) AS utan_plan,
  MAX(IF(a.plan = '_U', a.value, NULL)) AS okänt,
  MAX(IF(a.plan = '_T', a.value, NULL)) AS samtliga
FROM torgstat.action_plan AS a
JOIN torgstat.unit AS u ON u.unit = a.unit
WHERE a.period = '2024-T1' AND a.sex = '_T'
GROUP BY u.unit, u.label_sv, u.sort_order
ORDER BY u.sort_order;
