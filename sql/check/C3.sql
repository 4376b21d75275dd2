-- C3 (S11): ongoing of a period is opening of the next. Where the two were counted from different
-- exports, a difference is a revision. Groups without the same units (--without) are not compared.
WITH basis AS (
  SELECT
    r.period,
    r.revision,
    g.unit,
    GROUP_CONCAT(IF(t.left_out, u.unit, NULL) ORDER BY u.unit) AS left_out,
    GROUP_CONCAT(IF(t.left_out, NULL, CONCAT(x.sha256, x.snapshot_date)) ORDER BY u.unit) AS exports
  FROM torgstat.revision AS r
  JOIN torgstat.unit AS u ON u.level = 'UNIT'
  JOIN torgstat.unit AS g ON g.unit IN (u.unit, u.area, '_T')
  LEFT JOIN torgstat.revision_through_date AS t
    ON t.period = r.period AND t.revision = r.revision AND t.unit = u.unit
  LEFT JOIN torgstat.revision_export AS x
    ON x.period = r.period AND x.revision = r.revision AND x.unit = u.unit
  WHERE r.revision >= 1
  GROUP BY r.period, r.revision, g.unit
)
SELECT
  o.period,
  o.revision,
  CONCAT_WS(' ', o.unit, o.sex, o.age_band, 'after', e.period) AS subject,
  e.value AS expected,
  o.value AS found,
  IF(eb.exports <=> ob.exports, 'DEVIATION', 'REVISION') AS otherwise,
  CONCAT('ongoing of ', e.period, ' as of revision ', e.as_of_revision) AS summands
FROM torgstat.participation_flow AS o
JOIN torgstat.period AS op ON op.period = o.period
JOIN torgstat.period AS ep
  ON ep.end_date = op.start_date - INTERVAL 1 DAY
  AND ((op.kind IN ('T1', 'T2', 'T3') AND ep.kind IN ('T1', 'T2', 'T3'))
    OR (op.kind = 'T3' AND ep.kind = 'D2')
    OR (op.kind = 'YEAR' AND ep.kind = 'YEAR'))
JOIN torgstat.participation_flow AS e
  ON e.period = ep.period AND e.revision >= 1 AND e.measure = 'ongoing'
  AND e.unit = o.unit AND e.sex = o.sex AND e.age_band = o.age_band
JOIN basis AS ob
  ON ob.period = o.period AND ob.revision = o.as_of_revision AND ob.unit = o.unit
JOIN basis AS eb
  ON eb.period = e.period AND eb.revision = e.as_of_revision AND eb.unit = e.unit
WHERE o.revision >= 1 AND o.measure = 'opening'
  AND o.value IS NOT NULL AND e.value IS NOT NULL
  AND ob.left_out <=> eb.left_out
