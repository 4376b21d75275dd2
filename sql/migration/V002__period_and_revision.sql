-- Periods, and the record of each revision (S9.3). How many rows an export held is never here (S3.3).

CREATE TABLE IF NOT EXISTS torgstat.period (
  period VARCHAR(7) NOT NULL COMMENT '2024-T1, 2024-D2 or 2024',
  kind ENUM('T1', 'T2', 'D2', 'T3', 'YEAR') NOT NULL COMMENT 'tertial, half-report (D2) or year, in the order of closing',
  start_date DATE NOT NULL COMMENT 'first day',
  end_date DATE NOT NULL COMMENT 'last day',
  PRIMARY KEY (period)
) ENGINE=InnoDB DEFAULT COLLATE=utf8mb4_bin
  COMMENT='One row per period that is published';

CREATE TABLE IF NOT EXISTS torgstat.revision (
  period VARCHAR(7) NOT NULL COMMENT '2024-T1, 2024-D2 or 2024',
  revision INT NOT NULL COMMENT '0 preliminary, from 1 final',
  status ENUM('PRELIMINARY', 'FINAL') NOT NULL COMMENT 'PRELIMINARY while the period is open, FINAL from its closing',
  published_at DATETIME(6) NOT NULL COMMENT 'when, UTC',
  published_by VARCHAR(200) NOT NULL COMMENT 'who',
  reason VARCHAR(2000) NOT NULL COMMENT 'why; empty where none is asked for',
  rule_set VARCHAR(200) NOT NULL COMMENT 'which outcomes are positive: name and version of the rule set',
  parameter_digest CHAR(64) NOT NULL COMMENT 'SHA-256 of the table plan and parameters',
  parameter_text MEDIUMTEXT NOT NULL COMMENT 'the table plan and parameters',
  software_version VARCHAR(100) NOT NULL COMMENT 'the version of the program',
  audit_cells INT NOT NULL COMMENT 'sensitive cells that the audit looked at',
  narrowest_range BIGINT NOT NULL COMMENT 'the narrowest range that the audit found for one of them; -1 for none',
  content_digest CHAR(64) NOT NULL COMMENT 'SHA-256 over dates and cells: equal for equal tables',
  PRIMARY KEY (period, revision),
  FOREIGN KEY revision_period (period) REFERENCES torgstat.period (period),
  CONSTRAINT revision_status CHECK ((revision = 0) = (status = 'PRELIMINARY')),
  CONSTRAINT revision_number CHECK (revision >= 0)
) ENGINE=InnoDB DEFAULT COLLATE=utf8mb4_bin
  COMMENT='One row per revision of a period: who, when, why and with what';

CREATE TABLE IF NOT EXISTS torgstat.revision_export (
  period VARCHAR(7) NOT NULL COMMENT '2024-T1, 2024-D2 or 2024',
  revision INT NOT NULL COMMENT '0 preliminary, from 1 final',
  unit VARCHAR(40) NOT NULL COMMENT 'the unit that delivered it',
  file_name VARCHAR(255) NOT NULL COMMENT 'name of the file',
  snapshot_date DATE NOT NULL COMMENT 'the date in its name: complete through the day before',
  sha256 CHAR(64) NOT NULL COMMENT 'SHA-256 of its bytes',
  PRIMARY KEY (period, revision, unit),
  FOREIGN KEY revision_export_revision (period, revision)
    REFERENCES torgstat.revision (period, revision),
  FOREIGN KEY revision_export_unit (unit) REFERENCES torgstat.unit (unit)
) ENGINE=InnoDB DEFAULT COLLATE=utf8mb4_bin
  COMMENT='One row per export that a revision was made from';

CREATE TABLE IF NOT EXISTS torgstat.revision_through_date (
  period VARCHAR(7) NOT NULL COMMENT '2024-T1, 2024-D2 or 2024',
  revision INT NOT NULL COMMENT '0 preliminary, from 1 final',
  unit VARCHAR(40) NOT NULL COMMENT 'unit, area or _T',
  through_date DATE NULL COMMENT 'the last day that is counted; NULL where nothing is',
  left_out BOOLEAN NOT NULL COMMENT '1 where the unit was left out by --without',
  PRIMARY KEY (period, revision, unit),
  FOREIGN KEY revision_through_date_revision (period, revision)
    REFERENCES torgstat.revision (period, revision),
  FOREIGN KEY revision_through_date_unit (unit) REFERENCES torgstat.unit (unit)
) ENGINE=InnoDB DEFAULT COLLATE=utf8mb4_bin
  COMMENT='One row per unit, area and _T of a revision: how far it is counted';
