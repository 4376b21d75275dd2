-- What an operator overrode by name, and that a revision was taken back (S9.2): its record stays.

ALTER TABLE torgstat.revision
  ADD COLUMN IF NOT EXISTS overrides VARCHAR(2000) NOT NULL DEFAULT ''
    COMMENT 'rules that the operator overrode by name, such as --release-small-changes; empty for none',
  ADD COLUMN IF NOT EXISTS withdrawn_at DATETIME(6) NULL
    COMMENT 'when the revision was withdrawn, UTC: none of its figures is out any more; NULL where it is out',
  ADD COLUMN IF NOT EXISTS withdrawn_by VARCHAR(200) NULL COMMENT 'who withdrew it',
  ADD COLUMN IF NOT EXISTS withdrawn_reason VARCHAR(2000) NULL COMMENT 'why it was withdrawn';
