-- What a report's first page says of each unit: new, ended and ongoing, all and women and men, and the positive
-- share with its parts. What is hidden is NULL; obs_status is that of the least free figure of the row. Women and
-- men may be of an earlier revision than all (S8.5): as_of_revision is then the earlier one.
CREATE OR REPLACE SQL SECURITY INVOKER VIEW torgstat.tertial_summary_history AS
SELECT
  f.period,
  f.revision,
  f.unit,
  u.label_sv AS unit_label_sv,
  u.label_en AS unit_label_en,
  u.sort_order,
  f.new,
  f.new_women,
  f.new_men,
  f.ended,
  f.ended_women,
  f.ended_men,
  f.ongoing,
  f.ongoing_women,
  f.ongoing_men,
  s.positive,
  s.ended AS positive_of,
  s.percent,
  CASE
    WHEN 'Q' IN (f.obs_status, COALESCE(s.obs_status, 'A')) THEN 'Q'
    WHEN 'O' IN (f.obs_status, COALESCE(s.obs_status, 'A')) THEN 'O'
    WHEN 'P' IN (f.obs_status, COALESCE(s.obs_status, 'A')) THEN 'P'
    WHEN 'R' IN (f.obs_status, COALESCE(s.obs_status, 'A')) THEN 'R'
    ELSE 'A'
  END AS obs_status,
  IF('Q' IN (f.obs_status, COALESCE(s.obs_status, 'A')), 'C', 'F') AS conf_status,
  LEAST(f.as_of_revision, COALESCE(s.as_of_revision, f.as_of_revision)) AS as_of_revision
FROM (
  SELECT
    h.period,
    h.revision,
    h.unit,
    MAX(IF(h.measure = 'new' AND h.sex = '_T', h.value, NULL)) AS new,
    MAX(IF(h.measure = 'new' AND h.sex = 'F', h.value, NULL)) AS new_women,
    MAX(IF(h.measure = 'new' AND h.sex = 'M', h.value, NULL)) AS new_men,
    MAX(IF(h.measure = 'ended' AND h.sex = '_T', h.value, NULL)) AS ended,
    MAX(IF(h.measure = 'ended' AND h.sex = 'F', h.value, NULL)) AS ended_women,
    MAX(IF(h.measure = 'ended' AND h.sex = 'M', h.value, NULL)) AS ended_men,
    MAX(IF(h.measure = 'ongoing' AND h.sex = '_T', h.value, NULL)) AS ongoing,
    MAX(IF(h.measure = 'ongoing' AND h.sex = 'F', h.value, NULL)) AS ongoing_women,
    MAX(IF(h.measure = 'ongoing' AND h.sex = 'M', h.value, NULL)) AS ongoing_men,
    CASE WHEN SUM(h.obs_status = 'Q') > 0 THEN 'Q' WHEN SUM(h.obs_status = 'O') > 0 THEN 'O'
      WHEN SUM(h.obs_status = 'P') > 0 THEN 'P' WHEN SUM(h.obs_status = 'R') > 0 THEN 'R'
      ELSE 'A' END AS obs_status,
    MIN(h.as_of_revision) AS as_of_revision
  FROM torgstat.participation_flow_history AS h
  WHERE h.age_band = '_T' AND h.sex IN ('_T', 'F', 'M') AND h.measure IN ('new', 'ended', 'ongoing')
  GROUP BY h.period, h.revision, h.unit
) AS f
JOIN torgstat.unit AS u ON u.unit = f.unit
LEFT JOIN torgstat.positive_solution_history AS s
  ON s.period = f.period AND s.revision = f.revision AND s.unit = f.unit
  AND s.sex = '_T' AND s.age_band = '_T';

-- The newest revision of each period. tertial_summary_history has all.
CREATE OR REPLACE SQL SECURITY INVOKER VIEW torgstat.tertial_summary AS
SELECT h.*
FROM torgstat.tertial_summary_history AS h
JOIN torgstat.newest_revision AS newest
  ON newest.period = h.period AND newest.revision = h.revision;
