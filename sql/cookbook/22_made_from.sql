-- Vad är siffrorna gjorda av, och hur långt räknar de?
-- En export är komplett till och med dagen före sitt datum. Vem som stängde, när och varför står i revision.
SELECT
  r.period,
  r.revision,
  u.label_sv AS enhet,
  e.file_name AS export,
  d.through_date AS till_och_med,
  r.rule_set AS regler
FROM torgstat.newest_revision AS n
JOIN torgstat.revision AS r ON r.period = n.period AND r.revision = n.revision
JOIN torgstat.revision_export AS e ON e.period = r.period AND e.revision = r.revision
JOIN torgstat.revision_through_date AS d
  ON d.period = r.period AND d.revision = r.revision AND d.unit = e.unit
JOIN torgstat.unit AS u ON u.unit = e.unit
WHERE r.period = '2024-T1'
ORDER BY u.sort_order;
