-- From which livelihood to which (S6.7, S7.1).

CREATE TABLE IF NOT EXISTS torgstat.livelihood_change_history (
  period VARCHAR(7) NOT NULL COMMENT '2024-T1, 2024-D2 or 2024',
  revision INT NOT NULL COMMENT '0 preliminary, from 1 final',
  unit VARCHAR(40) NOT NULL COMMENT 'area or _T',
  livelihood_start VARCHAR(40) NOT NULL COMMENT 'group of livelihoods at the start, or _T',
  livelihood_end VARCHAR(40) NOT NULL COMMENT 'group of livelihoods at the end, or _T',
  value BIGINT NULL COMMENT 'the count; NULL where it is hidden or missing',
  obs_status CHAR(1) NOT NULL COMMENT 'A normal, P preliminary, R revised, Q hidden, O missing',
  conf_status CHAR(1) NOT NULL COMMENT 'F free, C confidential',
  as_of_revision INT NOT NULL COMMENT 'the revision in which the figure was counted',
  PRIMARY KEY (period, revision, unit, livelihood_start, livelihood_end),
  FOREIGN KEY livelihood_change_revision (period, revision)
    REFERENCES torgstat.revision (period, revision),
  FOREIGN KEY livelihood_change_unit (unit) REFERENCES torgstat.unit (unit),
  FOREIGN KEY livelihood_change_livelihood_start (livelihood_start) REFERENCES torgstat.livelihood_group (livelihood_group),
  FOREIGN KEY livelihood_change_livelihood_end (livelihood_end) REFERENCES torgstat.livelihood_group (livelihood_group),
  CONSTRAINT livelihood_change_obs_status CHECK (obs_status IN ('A', 'P', 'R', 'Q', 'O')),
  CONSTRAINT livelihood_change_missing CHECK ((value IS NULL) = (obs_status IN ('Q', 'O'))),
  CONSTRAINT livelihood_change_confidential CHECK (
    conf_status IN ('F', 'C') AND (conf_status = 'C') = (obs_status = 'Q')),
  CONSTRAINT livelihood_change_count CHECK (value >= 0),
  CONSTRAINT livelihood_change_as_of CHECK (as_of_revision BETWEEN 0 AND revision)
) ENGINE=InnoDB DEFAULT COLLATE=utf8mb4_bin
  COMMENT='One row per revision of a period and row of the table plan: ended participations by livelihood at start and end';
