-- Hur mycket är dolt, och i vilka tabeller?
-- Rader i den senaste revisionen av varje stängd period. En dold siffra kan vara stor: den kan skydda en granne.
SELECT
  t.tabell,
  COUNT(*) AS rader,
  SUM(t.obs_status = 'Q') AS dolda,
  ROUND(100 * SUM(t.obs_status = 'Q') / COUNT(*)) AS procent
FROM (
  SELECT 'participation_flow' AS tabell, f.obs_status, f.revision FROM torgstat.participation_flow AS f
  UNION ALL
  SELECT 'exit_outcome', e.obs_status, e.revision FROM torgstat.exit_outcome AS e
  UNION ALL
  SELECT 'programme_time', h.obs_status, h.revision FROM torgstat.programme_time AS h
  UNION ALL
  SELECT 'action_plan', a.obs_status, a.revision FROM torgstat.action_plan AS a
  UNION ALL
  SELECT 'livelihood_change', l.obs_status, l.revision FROM torgstat.livelihood_change AS l
) AS t
WHERE t.revision >= 1
GROUP BY t.tabell
ORDER BY t.tabell;
