-- What changes of livelihood change a year in public cost (S10.3): people times the difference between
-- the yearly costs of their group at the end and at the start, from published counts alone. Less than 0
-- is a saving. _T to _T is the whole, where every margin with people in it is shown and has a cost.
CREATE OR REPLACE SQL SECURITY INVOKER VIEW torgstat.livelihood_cost AS
SELECT
  h.period,
  h.revision,
  h.livelihood_group,
  h.payer,
  h.kr_per_year,
  h.cost_year,
  h.source
FROM torgstat.livelihood_cost_history AS h
JOIN torgstat.newest_revision AS newest
  ON newest.period = h.period AND newest.revision = h.revision;

CREATE OR REPLACE SQL SECURITY INVOKER VIEW torgstat.livelihood_effect_history AS
SELECT
  c.period,
  c.revision,
  c.unit,
  c.livelihood_start,
  c.livelihood_end,
  e.payer,
  c.value AS people,
  c.value * (CAST(e.kr_per_year AS SIGNED) - s.kr_per_year) AS effect_kr_per_year,
  c.obs_status,
  c.conf_status,
  c.as_of_revision
FROM torgstat.livelihood_change_history AS c
JOIN torgstat.livelihood_cost_history AS s
  ON s.period = c.period AND s.revision = c.revision AND s.livelihood_group = c.livelihood_start
JOIN torgstat.livelihood_cost_history AS e
  ON e.period = c.period AND e.revision = c.revision AND e.livelihood_group = c.livelihood_end
  AND e.payer = s.payer
UNION ALL
SELECT
  m.period,
  m.revision,
  m.unit,
  '_T' AS livelihood_start,
  '_T' AS livelihood_end,
  p.payer,
  t.value AS people,
  CASE WHEN t.value IS NOT NULL
      AND SUM(m.value IS NULL OR (m.value > 0 AND k.kr_per_year IS NULL)) = 0
    THEN SUM(m.sign * m.value * COALESCE(k.kr_per_year, 0)) END AS effect_kr_per_year,
  CASE WHEN t.obs_status = 'O' OR SUM(m.obs_status = 'O') > 0 THEN 'O'
    WHEN t.value IS NULL OR SUM(m.value IS NULL) > 0 THEN 'Q'
    WHEN SUM(m.value > 0 AND k.kr_per_year IS NULL) > 0 THEN 'O'
    ELSE t.obs_status END AS obs_status,
  CASE WHEN t.conf_status = 'C' OR SUM(m.conf_status = 'C') > 0 THEN 'C' ELSE 'F' END AS conf_status,
  MIN(m.as_of_revision) AS as_of_revision
FROM (
  SELECT h.period, h.revision, h.unit, h.livelihood_end AS livelihood_group, 1 AS sign, h.value,
    h.obs_status, h.conf_status, h.as_of_revision
  FROM torgstat.livelihood_change_history AS h
  WHERE h.livelihood_start = '_T' AND h.livelihood_end <> '_T'
  UNION ALL
  SELECT h.period, h.revision, h.unit, h.livelihood_start, -1, h.value,
    h.obs_status, h.conf_status, h.as_of_revision
  FROM torgstat.livelihood_change_history AS h
  WHERE h.livelihood_end = '_T' AND h.livelihood_start <> '_T'
) AS m
JOIN torgstat.livelihood_change_history AS t
  ON t.period = m.period AND t.revision = m.revision AND t.unit = m.unit
  AND t.livelihood_start = '_T' AND t.livelihood_end = '_T'
JOIN (
  SELECT DISTINCT l.period, l.revision, l.payer FROM torgstat.livelihood_cost_history AS l
) AS p ON p.period = m.period AND p.revision = m.revision
LEFT JOIN torgstat.livelihood_cost_history AS k
  ON k.period = m.period AND k.revision = m.revision AND k.payer = p.payer
  AND k.livelihood_group = m.livelihood_group
GROUP BY m.period, m.revision, m.unit, p.payer, t.value, t.obs_status, t.conf_status;

CREATE OR REPLACE SQL SECURITY INVOKER VIEW torgstat.livelihood_effect AS
SELECT
  h.period,
  h.revision,
  h.unit,
  h.livelihood_start,
  h.livelihood_end,
  h.payer,
  h.people,
  h.effect_kr_per_year,
  h.obs_status,
  h.conf_status,
  h.as_of_revision
FROM torgstat.livelihood_effect_history AS h
JOIN torgstat.newest_revision AS newest
  ON newest.period = h.period AND newest.revision = h.revision;
