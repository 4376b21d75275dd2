-- Hur många har varit med längst, och blir de en större del?
-- Äldstalistan som skyddad summa: det längsta bandet är det som sorteras sist.
SELECT
  s.period,
  u.label_sv AS område,
  b.label_sv AS tid,
  s.value AS antal,
  s.whole AS av,
  s.percent AS procent,
  s.obs_status
FROM torgstat.programme_time_share AS s
JOIN torgstat.unit AS u ON u.unit = s.unit
JOIN torgstat.time_band AS b ON b.time_band = s.time_band
JOIN torgstat.period AS p ON p.period = s.period AND p.kind IN ('T1', 'T2', 'T3')
WHERE s.measure = 'ongoing' AND s.sex = '_T'
  AND b.sort_order = (SELECT MAX(l.sort_order) FROM torgstat.time_band AS l)
ORDER BY u.sort_order, p.start_date;
