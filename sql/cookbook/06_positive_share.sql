-- Hur stor del avslutades till en för individen positiv lösning, torg för torg?
-- Andelen står aldrig utan sin täljare och nämnare. Vilka orsaker som är positiva säger regeluppsättningen.
SELECT
  u.label_sv AS enhet,
  s.positive AS positiva,
  s.ended AS avslutade,
  s.percent AS procent,
  s.obs_status,
  r.rule_set AS regler
FROM torgstat.positive_solution AS s
JOIN torgstat.unit AS u ON u.unit = s.unit
JOIN torgstat.revision AS r ON r.period = s.period AND r.revision = s.revision
WHERE s.period = '2024-T1' AND s.sex = '_T' AND s.age_band = '_T'
ORDER BY u.sort_order;
