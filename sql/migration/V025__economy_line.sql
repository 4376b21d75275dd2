-- What each period cost (S2.4, S10.1). Sums and differences are derived: see economy_statement.

CREATE TABLE IF NOT EXISTS torgstat.economy_line_history (
  period VARCHAR(7) NOT NULL COMMENT '2024-T1, 2024-D2 or 2024',
  revision INT NOT NULL COMMENT 'from 1: the revision that the line went out with',
  line VARCHAR(40) NOT NULL COMMENT 'intakt income, kostnad cost, finansiell financial',
  activity VARCHAR(200) COLLATE utf8mb4_swedish_ci NOT NULL COMMENT 'the line, as the report prints it',
  line_group VARCHAR(200) COLLATE utf8mb4_swedish_ci NOT NULL COMMENT 'the group that it belongs to',
  unit VARCHAR(40) NULL COMMENT 'the unit whose budget line it is; NULL for none',
  sort_order INT NOT NULL COMMENT 'place in the file',
  budget BIGINT NULL COMMENT 'budget of the period, tkr; costs are negative; NULL where blank',
  outcome BIGINT NULL COMMENT 'outcome of the period, tkr',
  previous_outcome BIGINT NULL COMMENT 'outcome of the same period of the year before, tkr',
  year_budget BIGINT NULL COMMENT 'budget of the year, tkr',
  year_forecast BIGINT NULL COMMENT 'forecast for the year, tkr',
  obs_status CHAR(1) NOT NULL COMMENT 'A normal, R differs from the revision before',
  conf_status CHAR(1) NOT NULL COMMENT 'F free: nothing of an economy is hidden',
  as_of_revision INT NOT NULL COMMENT 'the revision that the line went out with',
  PRIMARY KEY (period, revision, sort_order),
  FOREIGN KEY economy_line_revision (period, revision)
    REFERENCES torgstat.revision (period, revision) ON DELETE CASCADE,
  FOREIGN KEY economy_line_unit (unit) REFERENCES torgstat.unit (unit),
  CONSTRAINT economy_line_kind CHECK (line IN ('intakt', 'kostnad', 'finansiell'))
) ENGINE=InnoDB DEFAULT COLLATE=utf8mb4_bin
  COMMENT='One row per revision of a period and line of its economy, in tkr with the sign of the report';
