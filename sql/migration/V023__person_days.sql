-- Person-days (S6.8), which the social account shows (S10.2).

CREATE TABLE IF NOT EXISTS torgstat.person_days_history (
  period VARCHAR(7) NOT NULL COMMENT '2024-T1, 2024-D2 or 2024',
  revision INT NOT NULL COMMENT '0 preliminary, from 1 final',
  unit VARCHAR(40) NOT NULL COMMENT 'unit with a budget line, area or _T',
  value BIGINT NULL COMMENT 'days in the period on which participations were open, in whole tens; NULL where it is hidden or missing',
  obs_status CHAR(1) NOT NULL COMMENT 'A normal, P preliminary, R revised, Q hidden, O missing',
  conf_status CHAR(1) NOT NULL COMMENT 'F free, C confidential',
  as_of_revision INT NOT NULL COMMENT 'the revision in which the figure was counted',
  PRIMARY KEY (period, revision, unit),
  FOREIGN KEY person_days_revision (period, revision)
    REFERENCES torgstat.revision (period, revision),
  FOREIGN KEY person_days_unit (unit) REFERENCES torgstat.unit (unit),
  CONSTRAINT person_days_obs_status CHECK (obs_status IN ('A', 'P', 'R', 'Q', 'O')),
  CONSTRAINT person_days_missing CHECK ((value IS NULL) = (obs_status IN ('Q', 'O'))),
  CONSTRAINT person_days_confidential CHECK (
    conf_status IN ('F', 'C') AND (conf_status = 'C') = (obs_status = 'Q')),
  CONSTRAINT person_days_count CHECK (value >= 0),
  CONSTRAINT person_days_as_of CHECK (as_of_revision BETWEEN 0 AND revision),
  CONSTRAINT person_days_whole_tens CHECK (value MOD 10 = 0)
) ENGINE=InnoDB DEFAULT COLLATE=utf8mb4_bin
  COMMENT='One row per revision of a period and group with a social account: person-days';
