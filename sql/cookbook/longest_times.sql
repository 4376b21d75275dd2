-- How many have been in the programme the longest (äldstalistan as an aggregate), and is it a growing
-- share? The longest band is the one that sorts last.
SELECT
  s.period,
  u.label_sv AS omrade,
  b.label_sv AS tid,
  s.value,
  s.whole,
  s.percent,
  s.obs_status
FROM torgstat.programme_time_share AS s
JOIN torgstat.unit AS u ON u.unit = s.unit
JOIN torgstat.time_band AS b ON b.time_band = s.time_band
WHERE s.measure = 'ongoing' AND s.sex = '_T'
  AND b.sort_order = (SELECT MAX(l.sort_order) FROM torgstat.time_band AS l)
ORDER BY u.sort_order, s.period;
