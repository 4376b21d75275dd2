-- Who has an action plan (S6.6, S7.1).

CREATE TABLE IF NOT EXISTS torgstat.action_plan_history (
  period VARCHAR(7) NOT NULL COMMENT '2024-T1, 2024-D2 or 2024',
  revision INT NOT NULL COMMENT '0 preliminary, from 1 final',
  unit VARCHAR(40) NOT NULL COMMENT 'unit, area or _T',
  sex VARCHAR(40) NOT NULL COMMENT 'F, M, _U or _T',
  plan VARCHAR(40) NOT NULL COMMENT 'J has one, N has none, _U unknown, _T total',
  value BIGINT NULL COMMENT 'the count; NULL where it is hidden or missing',
  obs_status CHAR(1) NOT NULL COMMENT 'A normal, P preliminary, R revised, Q hidden, O missing',
  conf_status CHAR(1) NOT NULL COMMENT 'F free, C confidential',
  as_of_revision INT NOT NULL COMMENT 'the revision in which the figure was counted',
  PRIMARY KEY (period, revision, unit, sex, plan),
  FOREIGN KEY action_plan_revision (period, revision)
    REFERENCES torgstat.revision (period, revision),
  FOREIGN KEY action_plan_unit (unit) REFERENCES torgstat.unit (unit),
  FOREIGN KEY action_plan_sex (sex) REFERENCES torgstat.sex (sex),
  FOREIGN KEY action_plan_plan (plan) REFERENCES torgstat.plan (plan),
  CONSTRAINT action_plan_obs_status CHECK (obs_status IN ('A', 'P', 'R', 'Q', 'O')),
  CONSTRAINT action_plan_missing CHECK ((value IS NULL) = (obs_status IN ('Q', 'O'))),
  CONSTRAINT action_plan_confidential CHECK (
    conf_status IN ('F', 'C') AND (conf_status = 'C') = (obs_status = 'Q')),
  CONSTRAINT action_plan_count CHECK (value >= 0),
  CONSTRAINT action_plan_as_of CHECK (as_of_revision BETWEEN 0 AND revision)
) ENGINE=InnoDB DEFAULT COLLATE=utf8mb4_bin
  COMMENT='One row per revision of a period and row of the table plan: ongoing participations by action plan';
