-- The economy of a period as the report prints it, with derived sums and differences.
SELECT
  s.activity,
  s.budget,
  s.outcome,
  s.difference,
  s.previous_outcome,
  s.year_budget,
  s.year_forecast,
  s.forecast_difference
FROM torgstat.economy_statement AS s
WHERE s.period = '2024-T1'
ORDER BY s.sort_order;
