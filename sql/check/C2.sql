-- C2 (S11): opening + new - ended = ongoing, wherever all four are shown and were counted together.
SELECT
  h.period,
  h.revision,
  CONCAT_WS(' ', h.unit, h.sex, h.age_band) AS subject,
  SUM(CASE h.measure WHEN 'opening' THEN h.value WHEN 'new' THEN h.value
    WHEN 'ended' THEN -h.value ELSE 0 END) AS expected,
  SUM(IF(h.measure = 'ongoing', h.value, 0)) AS found,
  'DEVIATION' AS otherwise,
  CONCAT(
    SUM(IF(h.measure = 'opening', h.value, 0)), ' opening + ',
    SUM(IF(h.measure = 'new', h.value, 0)), ' new - ',
    SUM(IF(h.measure = 'ended', h.value, 0)), ' ended') AS summands
FROM torgstat.participation_flow AS h
WHERE h.revision >= 1 AND h.measure IN ('opening', 'new', 'ended', 'ongoing')
GROUP BY h.period, h.revision, h.unit, h.sex, h.age_band
HAVING COUNT(h.value) = 4 AND MIN(h.as_of_revision) = MAX(h.as_of_revision)
