-- What the audit's numbers count: the figures of a longer period that is to come are among them (S8.2, S9.3).
ALTER TABLE torgstat.revision
  MODIFY COLUMN audit_cells INT NOT NULL
  COMMENT 'sensitive figures that the audit looked at, those of a longer period to come with them',
  MODIFY COLUMN given_away INT NOT NULL DEFAULT 0
  COMMENT 'sensitive figures that stay known even where all of this revision is hidden';
