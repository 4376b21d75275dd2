-- Hur gamla var de nya i Umeå, kvinnor och män?
-- Åldern är den i hela år på JA-dagen. Ålder finns för områden och samtliga, inte för enskilda torg.
SELECT
  a.label_sv AS ålder,
  MAX(IF(f.sex = '_T', f.value, NULL)) AS samtliga,
  MAX(IF(f.sex = 'F', f.value, NULL)) AS kvinnor,
  MAX(IF(f.sex = 'M', f.value, NULL)) AS män,
  SUM(f.obs_status = 'Q') AS dolda
FROM torgstat.participation_flow AS f
JOIN torgstat.age_band AS a ON a.age_band = f.age_band
WHERE f.period = '2023' AND f.unit = 'UMEA' AND f.measure = 'new'
GROUP BY a.age_band, a.label_sv, a.sort_order
ORDER BY a.sort_order;
