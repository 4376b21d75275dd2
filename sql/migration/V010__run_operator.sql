-- Who gave the command, and which rules were overridden by name (S3.2, S12).

ALTER TABLE torgstat_run.run
  ADD COLUMN IF NOT EXISTS operator VARCHAR(200) NOT NULL DEFAULT '' COMMENT 'who gave the command',
  ADD COLUMN IF NOT EXISTS overrides VARCHAR(2000) NOT NULL DEFAULT ''
    COMMENT 'options that override a rule or change the input, as they were typed; empty for none';
