-- A period is well-formed: its code, kind and days say the same (S1). Every table of figures refers to it.
ALTER TABLE torgstat.period
  ADD CONSTRAINT IF NOT EXISTS period_code CHECK (
    period = CONCAT(YEAR(start_date), CASE kind WHEN 'YEAR' THEN '' ELSE CONCAT('-', kind) END)),
  ADD CONSTRAINT IF NOT EXISTS period_days CHECK (
    YEAR(end_date) = YEAR(start_date)
    AND 100 * MONTH(start_date) + DAYOFMONTH(start_date)
      = CASE kind WHEN 'T2' THEN 501 WHEN 'T3' THEN 901 ELSE 101 END
    AND 100 * MONTH(end_date) + DAYOFMONTH(end_date)
      = CASE kind WHEN 'T1' THEN 430 WHEN 'T2' THEN 831 WHEN 'D2' THEN 831 ELSE 1231 END);

-- A period that is not closed has no row there, but has its economy compared with itself.
ALTER TABLE torgstat.reconciliation_history
  ADD CONSTRAINT IF NOT EXISTS reconciliation_period CHECK (period RLIKE '^[0-9]{4}(-(T[123]|D2))?$'),
  ADD CONSTRAINT IF NOT EXISTS reconciliation_revised CHECK (revision >= 1),
  ADD CONSTRAINT IF NOT EXISTS reconciliation_check CHECK (check_id IN ('C2', 'C3', 'C4', 'C5', 'C6', 'C7')),
  ADD CONSTRAINT IF NOT EXISTS reconciliation_moved CHECK (verdict <> 'REVISION' OR check_id = 'C3');
