-- Hur många nya deltagare fick JA i Umeå, och hur många av dem är kvinnor och män?
-- Totalen är en egen rad: _T av kön och ålder. Summera inte, den kan vara visad där en del är dold.
SELECT
  f.period,
  x.label_sv AS kön,
  f.value AS nya,
  f.obs_status
FROM torgstat.participation_flow AS f
JOIN torgstat.sex AS x ON x.sex = f.sex
WHERE f.unit = 'UMEA' AND f.measure = 'new' AND f.age_band = '_T' AND f.period = '2024-T1'
ORDER BY x.sort_order;
