-- Vad stämmer inte, och vad är det räknat av?
-- Det som stämmer har verdict OK; HIDDEN är en siffra i rapporten vars publicerade motsvarighet är dold.
SELECT
  r.period,
  r.check_id,
  r.subject,
  r.expected,
  r.found,
  r.deviation,
  r.verdict,
  r.summands
FROM torgstat.reconciliation AS r
WHERE r.verdict IN ('DEVIATION', 'REVISION')
ORDER BY r.period, r.check_id, r.subject;
