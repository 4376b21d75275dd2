-- A run that was killed before it had told what it found did not end with 0 or 3 (S12): it is news again.
ALTER TABLE torgstat_run.run
  ADD COLUMN IF NOT EXISTS told BOOLEAN NOT NULL DEFAULT FALSE
  COMMENT '1 once its operator was told: its findings are known from then on';
UPDATE torgstat_run.run SET told = TRUE WHERE finished_at IS NOT NULL;
