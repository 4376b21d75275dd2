-- Which revision the figures of one that is out are compared with: the final one before it that is still out.
CREATE OR REPLACE SQL SECURITY INVOKER VIEW torgstat.revision_before AS
SELECT
  r.period,
  r.revision,
  MAX(b.revision) AS before_revision
FROM torgstat.revision AS r
JOIN torgstat.revision AS b
  ON b.period = r.period AND b.revision < r.revision AND b.revision >= 1 AND b.withdrawn_at IS NULL
WHERE r.withdrawn_at IS NULL
GROUP BY r.period, r.revision;
