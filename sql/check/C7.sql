-- C7 (S10.2, S11): the units' rows of the social account and UNALLOCATED are together all costs.
WITH all_costs AS (
  SELECT
    e.period,
    e.revision,
    -SUM(e.outcome) AS outcome,
    -SUM(e.budget) AS budget
  FROM torgstat.economy_line AS e
  WHERE e.line = 'kostnad'
  GROUP BY e.period, e.revision
),
account AS (
  SELECT
    s.period,
    s.revision,
    SUM(s.cost_tkr) AS outcome,
    SUM(s.budget_tkr) AS budget,
    GROUP_CONCAT(s.cost_tkr, ' ', s.unit ORDER BY u.sort_order SEPARATOR ' + ') AS outcomes,
    GROUP_CONCAT(s.budget_tkr, ' ', s.unit ORDER BY u.sort_order SEPARATOR ' + ') AS budgets
  FROM torgstat.social_account AS s
  JOIN torgstat.unit AS u ON u.unit = s.unit AND u.level IN ('UNIT', 'UNALLOCATED')
  GROUP BY s.period, s.revision
)
SELECT
  l.period,
  l.revision,
  'costs' AS subject,
  l.outcome AS expected,
  COALESCE(a.outcome, 0) AS found,
  'DEVIATION' AS otherwise,
  COALESCE(a.outcomes, '') AS summands
FROM all_costs AS l
LEFT JOIN account AS a ON a.period = l.period AND a.revision = l.revision
WHERE l.outcome IS NOT NULL
UNION ALL
SELECT
  l.period,
  l.revision,
  'budget' AS subject,
  l.budget AS expected,
  COALESCE(a.budget, 0) AS found,
  'DEVIATION' AS otherwise,
  COALESCE(a.budgets, '') AS summands
FROM all_costs AS l
LEFT JOIN account AS a ON a.period = l.period AND a.revision = l.revision
WHERE l.budget IS NOT NULL
