-- Hur länge har de som är fortsatt aktuella varit med?
-- Hela månader på dagen efter perioden. Procent av alla som är fortsatt aktuella i området.
SELECT
  u.label_sv AS område,
  b.label_sv AS tid,
  s.value AS antal,
  s.whole AS av,
  s.percent AS procent,
  s.obs_status
FROM torgstat.programme_time_share AS s
JOIN torgstat.unit AS u ON u.unit = s.unit
JOIN torgstat.time_band AS b ON b.time_band = s.time_band
WHERE s.period = '2024-T1' AND s.measure = 'ongoing' AND s.sex = '_T'
ORDER BY u.sort_order, b.sort_order;
