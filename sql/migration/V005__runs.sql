-- What the operator alone sees: runs, their files and findings, and the lock (S3.3, S12). No value of
-- an export, ever (S4.1).

CREATE TABLE IF NOT EXISTS torgstat_run.run (
  run_id BIGINT NOT NULL AUTO_INCREMENT COMMENT 'number of the run',
  command VARCHAR(100) NOT NULL COMMENT 'nightly, close, rerun or withdraw',
  started_at DATETIME(6) NOT NULL COMMENT 'when it began, UTC',
  finished_at DATETIME(6) NULL COMMENT 'when it ended, UTC; NULL while it runs or where it was killed',
  exit_status TINYINT NULL COMMENT 'how it ended; NULL while it runs or where it was killed',
  PRIMARY KEY (run_id)
) ENGINE=InnoDB DEFAULT COLLATE=utf8mb4_bin
  COMMENT='One row per run of a command';

CREATE TABLE IF NOT EXISTS torgstat_run.run_file (
  run_id BIGINT NOT NULL COMMENT 'the run that saw it',
  file_name VARCHAR(255) NOT NULL COMMENT 'name of the file',
  unit VARCHAR(40) NULL COMMENT 'the unit that delivered it; NULL where no contract matches',
  snapshot_date DATE NULL COMMENT 'the date in its name',
  sha256 CHAR(64) NOT NULL COMMENT 'SHA-256 of its bytes',
  read_rows BIGINT NOT NULL COMMENT 'rows read',
  accepted_rows BIGINT NOT NULL COMMENT 'rows accepted',
  rejected_rows BIGINT NOT NULL COMMENT 'rows rejected',
  excluded_rows BIGINT NOT NULL COMMENT 'rows excluded (FELREGISTRERING)',
  held_rule VARCHAR(10) NULL COMMENT 'the F rule that holds the file; NULL where it is accepted',
  held_detail VARCHAR(500) NOT NULL COMMENT 'why it is held, in words',
  used BOOLEAN NOT NULL COMMENT '1 where it is the export that counts for its unit',
  PRIMARY KEY (run_id, file_name),
  KEY run_file_snapshot (unit, snapshot_date),
  FOREIGN KEY run_file_run (run_id) REFERENCES torgstat_run.run (run_id),
  CONSTRAINT run_file_adds_up CHECK (read_rows = accepted_rows + rejected_rows + excluded_rows)
) ENGINE=InnoDB DEFAULT COLLATE=utf8mb4_bin
  COMMENT='One row per file that a run saw';

CREATE TABLE IF NOT EXISTS torgstat_run.run_file_rule (
  run_id BIGINT NOT NULL COMMENT 'the run',
  file_name VARCHAR(255) NOT NULL COMMENT 'the file',
  rule VARCHAR(10) NOT NULL COMMENT 'the rule',
  row_count BIGINT NOT NULL COMMENT 'how many rows it caught',
  PRIMARY KEY (run_id, file_name, rule),
  FOREIGN KEY run_file_rule_file (run_id, file_name)
    REFERENCES torgstat_run.run_file (run_id, file_name) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT COLLATE=utf8mb4_bin
  COMMENT='One row per rule that caught rows of a file';

CREATE TABLE IF NOT EXISTS torgstat_run.run_finding (
  run_id BIGINT NOT NULL COMMENT 'the run',
  finding_key VARCHAR(400) NOT NULL COMMENT 'the same for the same finding in a later run',
  rule VARCHAR(40) NOT NULL COMMENT 'the rule or check that found it',
  unit VARCHAR(40) NULL COMMENT 'the unit it is about',
  file_name VARCHAR(255) NULL COMMENT 'the file it is in',
  line BIGINT NOT NULL COMMENT 'physical line from 1; 0 where none is meant',
  column_name VARCHAR(100) NOT NULL COMMENT 'canonical column; empty where none is meant',
  message VARCHAR(1000) NOT NULL COMMENT 'what is wrong, without a value',
  PRIMARY KEY (run_id, finding_key),
  FOREIGN KEY run_finding_run (run_id) REFERENCES torgstat_run.run (run_id)
) ENGINE=InnoDB DEFAULT COLLATE=utf8mb4_bin
  COMMENT='One row per finding of a run';

CREATE TABLE IF NOT EXISTS torgstat_run.run_lock (
  name VARCHAR(20) NOT NULL COMMENT 'what is locked',
  PRIMARY KEY (name)
) ENGINE=InnoDB DEFAULT COLLATE=utf8mb4_bin
  COMMENT='One row, which the run that works holds locked';

INSERT IGNORE INTO torgstat_run.run_lock (name) VALUES ('run');
