-- Which revision of a period is read where none is named: every view of newest figures joins this one.
CREATE OR REPLACE SQL SECURITY INVOKER VIEW torgstat.newest_revision AS
SELECT
  r.period,
  MAX(r.revision) AS revision
FROM torgstat.revision AS r
WHERE r.withdrawn_at IS NULL
GROUP BY r.period;
