-- The newest revision of each period (S7.1); of a period that is not closed, what its economy file says
-- against itself. reconciliation_history has all.
CREATE OR REPLACE SQL SECURITY INVOKER VIEW torgstat.reconciliation AS
SELECT
  h.period,
  h.revision,
  h.check_id,
  h.subject,
  h.expected,
  h.found,
  h.deviation,
  h.verdict,
  h.summands
FROM torgstat.reconciliation_history AS h
LEFT JOIN torgstat.newest_revision AS newest
  ON newest.period = h.period AND newest.revision >= 1
WHERE h.revision <=> newest.revision;
