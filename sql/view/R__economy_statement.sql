-- The lines of a period's economy with its derived sums and differences (S10.1): blank is 0 in a sum, a
-- sum of blanks only is blank. What a report printed is compared with these (S11, C6).
CREATE OR REPLACE SQL SECURITY INVOKER VIEW torgstat.economy_statement_history AS
SELECT
  s.period,
  s.revision,
  s.line,
  s.line_group,
  s.activity,
  s.budget,
  s.outcome,
  CASE WHEN s.outcome IS NULL AND s.budget IS NULL THEN NULL
    ELSE COALESCE(s.outcome, 0) - COALESCE(s.budget, 0) END AS difference,
  s.previous_outcome,
  s.year_budget,
  s.year_forecast,
  CASE WHEN s.year_forecast IS NULL AND s.year_budget IS NULL THEN NULL
    ELSE COALESCE(s.year_forecast, 0) - COALESCE(s.year_budget, 0) END AS forecast_difference,
  s.sort_order
FROM (
  SELECT
    h.period,
    h.revision,
    h.line,
    h.line_group,
    h.activity,
    h.budget,
    h.outcome,
    h.previous_outcome,
    h.year_budget,
    h.year_forecast,
    h.sort_order
  FROM torgstat.economy_line_history AS h
  UNION ALL
  SELECT
    h.period,
    h.revision,
    'summa' AS line,
    'intakter' AS line_group,
    'Summa intäkter' AS activity,
    SUM(h.budget) AS budget,
    SUM(h.outcome) AS outcome,
    SUM(h.previous_outcome) AS previous_outcome,
    SUM(h.year_budget) AS year_budget,
    SUM(h.year_forecast) AS year_forecast,
    1001 AS sort_order
  FROM torgstat.economy_line_history AS h
  WHERE h.line = 'intakt'
  GROUP BY h.period, h.revision
  UNION ALL
  SELECT
    h.period,
    h.revision,
    'summa' AS line,
    h.line_group AS line_group,
    CONCAT('Summa ', h.line_group) AS activity,
    SUM(h.budget) AS budget,
    SUM(h.outcome) AS outcome,
    SUM(h.previous_outcome) AS previous_outcome,
    SUM(h.year_budget) AS year_budget,
    SUM(h.year_forecast) AS year_forecast,
    1002 AS sort_order
  FROM torgstat.economy_line_history AS h
  WHERE h.line = 'kostnad' AND h.line_group <> 'kostnader'
  GROUP BY h.period, h.revision, h.line_group
  HAVING COUNT(*) > 1
  UNION ALL
  SELECT
    h.period,
    h.revision,
    'summa' AS line,
    'kostnader' AS line_group,
    'Kostnader totalt' AS activity,
    SUM(h.budget) AS budget,
    SUM(h.outcome) AS outcome,
    SUM(h.previous_outcome) AS previous_outcome,
    SUM(h.year_budget) AS year_budget,
    SUM(h.year_forecast) AS year_forecast,
    1003 AS sort_order
  FROM torgstat.economy_line_history AS h
  WHERE h.line = 'kostnad'
  GROUP BY h.period, h.revision
  UNION ALL
  SELECT
    h.period,
    h.revision,
    'summa' AS line,
    'finansiella' AS line_group,
    'Summa finansiella poster' AS activity,
    SUM(h.budget) AS budget,
    SUM(h.outcome) AS outcome,
    SUM(h.previous_outcome) AS previous_outcome,
    SUM(h.year_budget) AS year_budget,
    SUM(h.year_forecast) AS year_forecast,
    1004 AS sort_order
  FROM torgstat.economy_line_history AS h
  WHERE h.line = 'finansiell'
  GROUP BY h.period, h.revision
  UNION ALL
  SELECT
    h.period,
    h.revision,
    'summa' AS line,
    'resultat' AS line_group,
    'Resultat' AS activity,
    SUM(h.budget) AS budget,
    SUM(h.outcome) AS outcome,
    SUM(h.previous_outcome) AS previous_outcome,
    SUM(h.year_budget) AS year_budget,
    SUM(h.year_forecast) AS year_forecast,
    1005 AS sort_order
  FROM torgstat.economy_line_history AS h
  GROUP BY h.period, h.revision
) AS s;

CREATE OR REPLACE SQL SECURITY INVOKER VIEW torgstat.economy_statement AS
SELECT
  h.period,
  h.revision,
  h.line,
  h.line_group,
  h.activity,
  h.budget,
  h.outcome,
  h.difference,
  h.previous_outcome,
  h.year_budget,
  h.year_forecast,
  h.forecast_difference,
  h.sort_order
FROM torgstat.economy_statement_history AS h
JOIN torgstat.newest_revision AS newest
  ON newest.period = h.period AND newest.revision = h.revision;
