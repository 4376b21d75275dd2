-- Från vilken försörjning till vilken gick de som avslutades?
-- Rader är försörjning vid start, kolumner vid slut, i grupper. NULL är dolt.
SELECT
  s.label_sv AS vid_start,
  MAX(IF(c.livelihood_end = 'EGEN', c.value, NULL)) AS egen,
  MAX(IF(c.livelihood_end = 'ARBETSMARKNAD', c.value, NULL)) AS arbetsmarknad,
  MAX(IF(c.livelihood_end = 'OHALSA', c.value, NULL)) AS ohälsa,
  MAX(IF(c.livelihood_end = 'BISTAND', c.value, NULL)) AS bistånd,
  MAX(IF(c.livelihood_end = 'OVRIGT', c.value, NULL)) AS övrigt,
  MAX(IF(c.livelihood_end = '_U', c.value, NULL)) AS okänd,
  MAX(IF(c.livelihood_end = '_T', c.value, NULL)) AS samtliga
FROM torgstat.livelihood_change AS c
JOIN torgstat.livelihood_group AS s ON s.livelihood_group = c.livelihood_start
WHERE c.period = '2023' AND c.unit = 'UMEA'
GROUP BY s.livelihood_group, s.label_sv, s.sort_order
ORDER BY s.livelihood_group = '_T', s.sort_order;
