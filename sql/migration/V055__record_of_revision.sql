-- The record of a revision is whole (S9.3): a withdrawal has its when, who and why together.
ALTER TABLE torgstat.revision
  ADD CONSTRAINT IF NOT EXISTS revision_withdrawal CHECK (
    (withdrawn_at IS NULL) = (withdrawn_by IS NULL) AND (withdrawn_at IS NULL) = (withdrawn_reason IS NULL)),
  ADD CONSTRAINT IF NOT EXISTS revision_audit CHECK (audit_cells >= 0 AND narrowest_range >= -1 AND given_away >= 0),
  ADD CONSTRAINT IF NOT EXISTS revision_digests CHECK (
    parameter_digest RLIKE '^[0-9a-f]{64}$' AND content_digest RLIKE '^[0-9a-f]{64}$');

ALTER TABLE torgstat.revision_export
  ADD CONSTRAINT IF NOT EXISTS revision_export_digest CHECK (sha256 RLIKE '^[0-9a-f]{64}$');

ALTER TABLE torgstat.livelihood_cost_history
  ADD CONSTRAINT IF NOT EXISTS livelihood_cost_known CHECK (source <> '' AND cost_year BETWEEN 1990 AND 9999);
