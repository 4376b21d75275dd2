-- What the audit's numbers count (S8.2, S9.3): the figures of a longer period to come are audited, and told once it is out.
ALTER TABLE torgstat.revision
  MODIFY COLUMN audit_cells INT NOT NULL
  COMMENT 'sensitive figures that the audit looked at, those of a longer period to come with them',
  MODIFY COLUMN given_away INT NOT NULL DEFAULT 0
  COMMENT 'sensitive figures of what is out that are known even where all of this revision is hidden';
