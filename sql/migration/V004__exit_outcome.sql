-- How participations end (S1, S7.1).

CREATE TABLE IF NOT EXISTS torgstat.exit_outcome_history (
  period VARCHAR(7) NOT NULL COMMENT '2024-T1, 2024-D2 or 2024',
  revision INT NOT NULL COMMENT '0 preliminary, from 1 final',
  unit VARCHAR(40) NOT NULL COMMENT 'unit, area or _T',
  sex VARCHAR(40) NOT NULL COMMENT 'F, M, _U or _T',
  age_band VARCHAR(40) NOT NULL COMMENT 'age band at the JA date, _U or _T',
  outcome VARCHAR(40) NOT NULL COMMENT 'outcome code, POSITIVE, OTHER or _T',
  value BIGINT NULL COMMENT 'the count; NULL where it is hidden or missing',
  obs_status CHAR(1) NOT NULL COMMENT 'A normal, P preliminary, R revised, Q hidden, O missing',
  conf_status CHAR(1) NOT NULL COMMENT 'F free, C confidential',
  as_of_revision INT NOT NULL COMMENT 'the revision in which the figure was counted',
  PRIMARY KEY (period, revision, unit, sex, age_band, outcome),
  FOREIGN KEY exit_outcome_revision (period, revision)
    REFERENCES torgstat.revision (period, revision),
  FOREIGN KEY exit_outcome_unit (unit) REFERENCES torgstat.unit (unit),
  FOREIGN KEY exit_outcome_sex (sex) REFERENCES torgstat.sex (sex),
  FOREIGN KEY exit_outcome_age_band (age_band) REFERENCES torgstat.age_band (age_band),
  FOREIGN KEY exit_outcome_outcome (outcome) REFERENCES torgstat.outcome (outcome),
  CONSTRAINT exit_outcome_obs_status CHECK (obs_status IN ('A', 'P', 'R', 'Q', 'O')),
  CONSTRAINT exit_outcome_missing CHECK ((value IS NULL) = (obs_status IN ('Q', 'O'))),
  CONSTRAINT exit_outcome_confidential CHECK (
    conf_status IN ('F', 'C') AND (conf_status = 'C') = (obs_status = 'Q')),
  CONSTRAINT exit_outcome_count CHECK (value >= 0),
  CONSTRAINT exit_outcome_as_of CHECK (as_of_revision BETWEEN 0 AND revision)
) ENGINE=InnoDB DEFAULT COLLATE=utf8mb4_bin
  COMMENT='One row per revision of a period and row of the table plan: ended participations by outcome';
