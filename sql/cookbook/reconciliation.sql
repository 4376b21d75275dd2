-- What does not agree, with what was expected, found, and made of what?
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
