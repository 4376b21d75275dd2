-- Har inflödet och utflödet varit i balans?
-- Balansen är nya minus avslutade. NULL där en av dem är dold.
SELECT
  s.period,
  u.label_sv AS område,
  s.opening AS vid_början,
  s.new AS nya,
  s.ended AS avslutade,
  s.ongoing AS pågående,
  s.balance AS balans,
  s.obs_status
FROM torgstat.stock_and_flow AS s
JOIN torgstat.unit AS u ON u.unit = s.unit
JOIN torgstat.period AS p ON p.period = s.period
WHERE s.sex = '_T' AND u.level = 'AREA' AND p.kind = 'T1'
ORDER BY u.sort_order, p.start_date;
