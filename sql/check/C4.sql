-- C4 (S11): sex and age add up to the total, outcomes to their group, plans and livelihoods to theirs,
-- wherever all are shown and were counted together. Which code is in which group is the rule set's, so
-- codes are compared in revisions made with the one in force (:rule_set).
SELECT
  t.period,
  t.revision,
  CONCAT_WS(' ', 'participation_flow', t.unit, t.sex, t.age_band, t.measure, 'by sex') AS subject,
  SUM(p.value) AS expected,
  t.value AS found,
  'DEVIATION' AS otherwise,
  GROUP_CONCAT(p.value, ' ', p.sex ORDER BY p.sex SEPARATOR ' + ') AS summands
FROM torgstat.participation_flow AS t
JOIN torgstat.participation_flow AS p
  ON p.period = t.period
  AND p.unit = t.unit
  AND p.age_band = t.age_band
  AND p.measure = t.measure
  AND p.sex <> '_T'
WHERE t.revision >= 1 AND t.sex = '_T' AND t.value IS NOT NULL
GROUP BY t.period, t.revision, t.unit, t.sex, t.age_band, t.measure, t.value, t.as_of_revision
HAVING COUNT(*) = COUNT(p.value)
  AND MIN(p.as_of_revision) = t.as_of_revision AND MAX(p.as_of_revision) = t.as_of_revision
UNION ALL
SELECT
  t.period,
  t.revision,
  CONCAT_WS(' ', 'participation_flow', t.unit, t.sex, t.age_band, t.measure, 'by age_band') AS subject,
  SUM(p.value) AS expected,
  t.value AS found,
  'DEVIATION' AS otherwise,
  GROUP_CONCAT(p.value, ' ', p.age_band ORDER BY p.age_band SEPARATOR ' + ') AS summands
FROM torgstat.participation_flow AS t
JOIN torgstat.participation_flow AS p
  ON p.period = t.period
  AND p.unit = t.unit
  AND p.sex = t.sex
  AND p.measure = t.measure
  AND p.age_band <> '_T'
WHERE t.revision >= 1 AND t.age_band = '_T' AND t.value IS NOT NULL
GROUP BY t.period, t.revision, t.unit, t.sex, t.age_band, t.measure, t.value, t.as_of_revision
HAVING COUNT(*) = COUNT(p.value)
  AND MIN(p.as_of_revision) = t.as_of_revision AND MAX(p.as_of_revision) = t.as_of_revision
UNION ALL
SELECT
  t.period,
  t.revision,
  CONCAT_WS(' ', 'exit_outcome', t.unit, t.sex, t.age_band, t.outcome, 'by sex') AS subject,
  SUM(p.value) AS expected,
  t.value AS found,
  'DEVIATION' AS otherwise,
  GROUP_CONCAT(p.value, ' ', p.sex ORDER BY p.sex SEPARATOR ' + ') AS summands
FROM torgstat.exit_outcome AS t
JOIN torgstat.exit_outcome AS p
  ON p.period = t.period
  AND p.unit = t.unit
  AND p.age_band = t.age_band
  AND p.outcome = t.outcome
  AND p.sex <> '_T'
WHERE t.revision >= 1 AND t.sex = '_T' AND t.value IS NOT NULL
GROUP BY t.period, t.revision, t.unit, t.sex, t.age_band, t.outcome, t.value, t.as_of_revision
HAVING COUNT(*) = COUNT(p.value)
  AND MIN(p.as_of_revision) = t.as_of_revision AND MAX(p.as_of_revision) = t.as_of_revision
UNION ALL
SELECT
  t.period,
  t.revision,
  CONCAT_WS(' ', 'exit_outcome', t.unit, t.sex, t.age_band, t.outcome, 'by age_band') AS subject,
  SUM(p.value) AS expected,
  t.value AS found,
  'DEVIATION' AS otherwise,
  GROUP_CONCAT(p.value, ' ', p.age_band ORDER BY p.age_band SEPARATOR ' + ') AS summands
FROM torgstat.exit_outcome AS t
JOIN torgstat.exit_outcome AS p
  ON p.period = t.period
  AND p.unit = t.unit
  AND p.sex = t.sex
  AND p.outcome = t.outcome
  AND p.age_band <> '_T'
WHERE t.revision >= 1 AND t.age_band = '_T' AND t.value IS NOT NULL
GROUP BY t.period, t.revision, t.unit, t.sex, t.age_band, t.outcome, t.value, t.as_of_revision
HAVING COUNT(*) = COUNT(p.value)
  AND MIN(p.as_of_revision) = t.as_of_revision AND MAX(p.as_of_revision) = t.as_of_revision
UNION ALL
SELECT
  t.period,
  t.revision,
  CONCAT_WS(' ', 'exit_outcome', t.unit, t.sex, t.age_band, t.outcome, 'by group') AS subject,
  SUM(p.value) AS expected,
  t.value AS found,
  'DEVIATION' AS otherwise,
  GROUP_CONCAT(p.value, ' ', p.outcome ORDER BY p.outcome SEPARATOR ' + ') AS summands
FROM torgstat.exit_outcome AS t
JOIN torgstat.exit_outcome AS p
  ON p.period = t.period
  AND p.unit = t.unit
  AND p.sex = t.sex
  AND p.age_band = t.age_band
  AND p.outcome IN ('POSITIVE', 'OTHER')
WHERE t.revision >= 1 AND t.outcome = '_T' AND t.value IS NOT NULL
GROUP BY t.period, t.revision, t.unit, t.sex, t.age_band, t.outcome, t.value, t.as_of_revision
HAVING COUNT(*) = COUNT(p.value)
  AND MIN(p.as_of_revision) = t.as_of_revision AND MAX(p.as_of_revision) = t.as_of_revision
UNION ALL
SELECT
  t.period,
  t.revision,
  CONCAT_WS(' ', 'exit_outcome', t.unit, t.sex, t.age_band, t.outcome, 'by code') AS subject,
  SUM(p.value) AS expected,
  t.value AS found,
  'DEVIATION' AS otherwise,
  GROUP_CONCAT(p.value, ' ', p.outcome ORDER BY p.outcome SEPARATOR ' + ') AS summands
FROM torgstat.exit_outcome AS t
JOIN torgstat.revision AS r
  ON r.period = t.period AND r.revision = t.revision AND r.rule_set = :rule_set
JOIN torgstat.outcome AS c ON c.outcome_group = t.outcome
JOIN torgstat.exit_outcome AS p
  ON p.period = t.period
  AND p.unit = t.unit
  AND p.sex = t.sex
  AND p.age_band = t.age_band
  AND p.outcome = c.outcome
WHERE t.revision >= 1 AND t.value IS NOT NULL
GROUP BY t.period, t.revision, t.unit, t.sex, t.age_band, t.outcome, t.value, t.as_of_revision
HAVING COUNT(*) = COUNT(p.value)
  AND MIN(p.as_of_revision) = t.as_of_revision AND MAX(p.as_of_revision) = t.as_of_revision
UNION ALL
SELECT
  t.period,
  t.revision,
  CONCAT_WS(' ', 'programme_time', t.unit, t.sex, t.measure, t.time_band, 'by sex') AS subject,
  SUM(p.value) AS expected,
  t.value AS found,
  'DEVIATION' AS otherwise,
  GROUP_CONCAT(p.value, ' ', p.sex ORDER BY p.sex SEPARATOR ' + ') AS summands
FROM torgstat.programme_time AS t
JOIN torgstat.programme_time AS p
  ON p.period = t.period
  AND p.unit = t.unit
  AND p.measure = t.measure
  AND p.time_band = t.time_band
  AND p.sex <> '_T'
WHERE t.revision >= 1 AND t.sex = '_T' AND t.value IS NOT NULL
GROUP BY t.period, t.revision, t.unit, t.sex, t.measure, t.time_band, t.value, t.as_of_revision
HAVING COUNT(*) = COUNT(p.value)
  AND MIN(p.as_of_revision) = t.as_of_revision AND MAX(p.as_of_revision) = t.as_of_revision
UNION ALL
SELECT
  t.period,
  t.revision,
  CONCAT_WS(' ', 'action_plan', t.unit, t.sex, t.plan, 'by sex') AS subject,
  SUM(p.value) AS expected,
  t.value AS found,
  'DEVIATION' AS otherwise,
  GROUP_CONCAT(p.value, ' ', p.sex ORDER BY p.sex SEPARATOR ' + ') AS summands
FROM torgstat.action_plan AS t
JOIN torgstat.action_plan AS p
  ON p.period = t.period
  AND p.unit = t.unit
  AND p.plan = t.plan
  AND p.sex <> '_T'
WHERE t.revision >= 1 AND t.sex = '_T' AND t.value IS NOT NULL
GROUP BY t.period, t.revision, t.unit, t.sex, t.plan, t.value, t.as_of_revision
HAVING COUNT(*) = COUNT(p.value)
  AND MIN(p.as_of_revision) = t.as_of_revision AND MAX(p.as_of_revision) = t.as_of_revision
UNION ALL
SELECT
  t.period,
  t.revision,
  CONCAT_WS(' ', 'action_plan', t.unit, t.sex, t.plan, 'by plan') AS subject,
  SUM(p.value) AS expected,
  t.value AS found,
  'DEVIATION' AS otherwise,
  GROUP_CONCAT(p.value, ' ', p.plan ORDER BY p.plan SEPARATOR ' + ') AS summands
FROM torgstat.action_plan AS t
JOIN torgstat.action_plan AS p
  ON p.period = t.period
  AND p.unit = t.unit
  AND p.sex = t.sex
  AND p.plan <> '_T'
WHERE t.revision >= 1 AND t.plan = '_T' AND t.value IS NOT NULL
GROUP BY t.period, t.revision, t.unit, t.sex, t.plan, t.value, t.as_of_revision
HAVING COUNT(*) = COUNT(p.value)
  AND MIN(p.as_of_revision) = t.as_of_revision AND MAX(p.as_of_revision) = t.as_of_revision
UNION ALL
SELECT
  t.period,
  t.revision,
  CONCAT_WS(' ', 'livelihood_change', t.unit, t.livelihood_start, t.livelihood_end, 'by livelihood_start') AS subject,
  SUM(p.value) AS expected,
  t.value AS found,
  'DEVIATION' AS otherwise,
  GROUP_CONCAT(p.value, ' ', p.livelihood_start ORDER BY p.livelihood_start SEPARATOR ' + ') AS summands
FROM torgstat.livelihood_change AS t
JOIN torgstat.livelihood_change AS p
  ON p.period = t.period
  AND p.unit = t.unit
  AND p.livelihood_end = t.livelihood_end
  AND p.livelihood_start <> '_T'
WHERE t.revision >= 1 AND t.livelihood_start = '_T' AND t.value IS NOT NULL
GROUP BY t.period, t.revision, t.unit, t.livelihood_start, t.livelihood_end, t.value, t.as_of_revision
HAVING COUNT(*) = COUNT(p.value)
  AND MIN(p.as_of_revision) = t.as_of_revision AND MAX(p.as_of_revision) = t.as_of_revision
UNION ALL
SELECT
  t.period,
  t.revision,
  CONCAT_WS(' ', 'livelihood_change', t.unit, t.livelihood_start, t.livelihood_end, 'by livelihood_end') AS subject,
  SUM(p.value) AS expected,
  t.value AS found,
  'DEVIATION' AS otherwise,
  GROUP_CONCAT(p.value, ' ', p.livelihood_end ORDER BY p.livelihood_end SEPARATOR ' + ') AS summands
FROM torgstat.livelihood_change AS t
JOIN torgstat.livelihood_change AS p
  ON p.period = t.period
  AND p.unit = t.unit
  AND p.livelihood_start = t.livelihood_start
  AND p.livelihood_end <> '_T'
WHERE t.revision >= 1 AND t.livelihood_end = '_T' AND t.value IS NOT NULL
GROUP BY t.period, t.revision, t.unit, t.livelihood_start, t.livelihood_end, t.value, t.as_of_revision
HAVING COUNT(*) = COUNT(p.value)
  AND MIN(p.as_of_revision) = t.as_of_revision AND MAX(p.as_of_revision) = t.as_of_revision
