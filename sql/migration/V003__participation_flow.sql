-- Who comes, goes and stays (S6.2, S7.1).

CREATE TABLE IF NOT EXISTS torgstat.participation_flow_history (
  period VARCHAR(7) NOT NULL COMMENT '2024-T1, 2024-D2 or 2024',
  revision INT NOT NULL COMMENT '0 preliminary, from 1 final',
  unit VARCHAR(40) NOT NULL COMMENT 'unit, area or _T',
  sex VARCHAR(40) NOT NULL COMMENT 'F, M, _U or _T',
  age_band VARCHAR(40) NOT NULL COMMENT 'age band at the JA date, _U or _T',
  measure VARCHAR(40) NOT NULL COMMENT 'opening, new, ended, ongoing or returned',
  value BIGINT NULL COMMENT 'the count; NULL where it is hidden or missing',
  obs_status CHAR(1) NOT NULL COMMENT 'A normal, P preliminary, R revised, Q hidden, O missing',
  conf_status CHAR(1) NOT NULL COMMENT 'F free, C confidential',
  as_of_revision INT NOT NULL COMMENT 'the revision in which the figure was counted',
  PRIMARY KEY (period, revision, unit, sex, age_band, measure),
  FOREIGN KEY participation_flow_revision (period, revision)
    REFERENCES torgstat.revision (period, revision),
  FOREIGN KEY participation_flow_unit (unit) REFERENCES torgstat.unit (unit),
  FOREIGN KEY participation_flow_sex (sex) REFERENCES torgstat.sex (sex),
  FOREIGN KEY participation_flow_age_band (age_band) REFERENCES torgstat.age_band (age_band),
  FOREIGN KEY participation_flow_measure (measure) REFERENCES torgstat.measure (measure),
  CONSTRAINT participation_flow_obs_status CHECK (obs_status IN ('A', 'P', 'R', 'Q', 'O')),
  CONSTRAINT participation_flow_missing CHECK ((value IS NULL) = (obs_status IN ('Q', 'O'))),
  CONSTRAINT participation_flow_confidential CHECK (
    conf_status IN ('F', 'C') AND (conf_status = 'C') = (obs_status = 'Q')),
  CONSTRAINT participation_flow_count CHECK (value >= 0),
  CONSTRAINT participation_flow_as_of CHECK (as_of_revision BETWEEN 0 AND revision)
) ENGINE=InnoDB DEFAULT COLLATE=utf8mb4_bin
  COMMENT='One row per revision of a period and row of the table plan: participations that begin, end and go on';
