-- One line a period and group: who came, who went, who stays, and whether the two were in balance. What
-- rests on a hidden figure is NULL. The share is positive_solution's.
CREATE OR REPLACE SQL SECURITY INVOKER VIEW torgstat.tertial_flow AS
SELECT
  f.period,
  f.revision,
  p.kind,
  YEAR(p.start_date) AS year,
  f.unit,
  f.sex,
  f.opening,
  f.new,
  f.ended,
  f.ongoing,
  f.new - f.ended AS balance,
  f.ongoing - f.opening AS stock_change,
  s.positive,
  s.ended AS positive_of,
  s.percent,
  f.obs_status
FROM (
  SELECT
    h.period,
    h.revision,
    h.unit,
    h.sex,
    MAX(IF(h.measure = 'opening', h.value, NULL)) AS opening,
    MAX(IF(h.measure = 'new', h.value, NULL)) AS new,
    MAX(IF(h.measure = 'ended', h.value, NULL)) AS ended,
    MAX(IF(h.measure = 'ongoing', h.value, NULL)) AS ongoing,
    CASE WHEN SUM(h.obs_status = 'Q') > 0 THEN 'Q' WHEN SUM(h.obs_status = 'O') > 0 THEN 'O'
      WHEN SUM(h.obs_status = 'P') > 0 THEN 'P' WHEN SUM(h.obs_status = 'R') > 0 THEN 'R'
      ELSE 'A' END AS obs_status
  FROM torgstat.participation_flow AS h
  WHERE h.age_band = '_T' AND h.measure IN ('opening', 'new', 'ended', 'ongoing')
  GROUP BY h.period, h.revision, h.unit, h.sex
  HAVING COUNT(DISTINCT h.as_of_revision) = 1
) AS f
JOIN torgstat.period AS p ON p.period = f.period
LEFT JOIN torgstat.positive_solution AS s
  ON s.period = f.period AND s.unit = f.unit AND s.sex = f.sex AND s.age_band = '_T';

-- A tertial (or half-report, or year) beside the same one of each earlier year.
CREATE OR REPLACE SQL SECURITY INVOKER VIEW torgstat.tertial_comparison AS
SELECT
  t.period,
  e.period AS earlier_period,
  t.year - e.year AS years_between,
  t.unit,
  t.sex,
  t.new,
  e.new AS earlier_new,
  t.new - e.new AS new_change,
  t.ended,
  e.ended AS earlier_ended,
  t.ended - e.ended AS ended_change,
  t.ongoing,
  e.ongoing AS earlier_ongoing,
  t.ongoing - e.ongoing AS ongoing_change,
  t.balance,
  e.balance AS earlier_balance,
  t.positive,
  t.positive_of,
  t.percent,
  e.positive AS earlier_positive,
  e.positive_of AS earlier_positive_of,
  e.percent AS earlier_percent
FROM torgstat.tertial_flow AS t
JOIN torgstat.tertial_flow AS e
  ON e.kind = t.kind AND e.year < t.year AND e.unit = t.unit AND e.sex = t.sex;
