-- Hur gick tertialet mot budget?
-- Summor och differenser är härledda ur raderna; vad rapporten själv tryckte jämförs i fråga 20.
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
