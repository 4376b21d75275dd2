-- How long people have been in the programme (S6.5, S7.1).

CREATE TABLE IF NOT EXISTS torgstat.programme_time_history (
  period VARCHAR(7) NOT NULL COMMENT '2024-T1, 2024-D2 or 2024',
  revision INT NOT NULL COMMENT '0 preliminary, from 1 final',
  unit VARCHAR(40) NOT NULL COMMENT 'area or _T',
  sex VARCHAR(40) NOT NULL COMMENT 'F, M, _U or _T',
  measure VARCHAR(40) NOT NULL COMMENT 'ended: at the end; ongoing: on the day after the period',
  time_band VARCHAR(40) NOT NULL COMMENT 'band of completed months',
  value BIGINT NULL COMMENT 'the count; NULL where it is hidden or missing',
  obs_status CHAR(1) NOT NULL COMMENT 'A normal, P preliminary, R revised, Q hidden, O missing',
  conf_status CHAR(1) NOT NULL COMMENT 'F free, C confidential',
  as_of_revision INT NOT NULL COMMENT 'the revision in which the figure was counted',
  PRIMARY KEY (period, revision, unit, sex, measure, time_band),
  FOREIGN KEY programme_time_revision (period, revision)
    REFERENCES torgstat.revision (period, revision),
  FOREIGN KEY programme_time_unit (unit) REFERENCES torgstat.unit (unit),
  FOREIGN KEY programme_time_sex (sex) REFERENCES torgstat.sex (sex),
  FOREIGN KEY programme_time_measure (measure) REFERENCES torgstat.measure (measure),
  FOREIGN KEY programme_time_time_band (time_band) REFERENCES torgstat.time_band (time_band),
  CONSTRAINT programme_time_obs_status CHECK (obs_status IN ('A', 'P', 'R', 'Q', 'O')),
  CONSTRAINT programme_time_missing CHECK ((value IS NULL) = (obs_status IN ('Q', 'O'))),
  CONSTRAINT programme_time_confidential CHECK (
    conf_status IN ('F', 'C') AND (conf_status = 'C') = (obs_status = 'Q')),
  CONSTRAINT programme_time_count CHECK (value >= 0),
  CONSTRAINT programme_time_as_of CHECK (as_of_revision BETWEEN 0 AND revision)
) ENGINE=InnoDB DEFAULT COLLATE=utf8mb4_bin
  COMMENT='One row per revision of a period and row of the table plan: participations by time in programme';
