-- What a year on a group of livelihoods costs the public payers (S10.3): the förbund's own data file,
-- each figure with its source and year. Without that file there is no row.

CREATE TABLE IF NOT EXISTS torgstat.livelihood_cost_history (
  period VARCHAR(7) NOT NULL COMMENT '2024-T1, 2024-D2 or 2024',
  revision INT NOT NULL COMMENT 'from 1 final',
  livelihood_group VARCHAR(40) NOT NULL COMMENT 'group of livelihoods',
  payer VARCHAR(40) NOT NULL COMMENT 'STATEN, KOMMUNEN or REGIONEN',
  kr_per_year BIGINT NOT NULL COMMENT 'kronor a person and year',
  cost_year INT NOT NULL COMMENT 'the year that the figure is of',
  source VARCHAR(1000) COLLATE utf8mb4_swedish_ci NOT NULL COMMENT 'where the figure stands',
  PRIMARY KEY (period, revision, livelihood_group, payer),
  FOREIGN KEY livelihood_cost_revision (period, revision)
    REFERENCES torgstat.revision (period, revision) ON DELETE CASCADE,
  FOREIGN KEY livelihood_cost_group (livelihood_group)
    REFERENCES torgstat.livelihood_group (livelihood_group),
  CONSTRAINT livelihood_cost_payer CHECK (payer IN ('STATEN', 'KOMMUNEN', 'REGIONEN'))
) ENGINE=InnoDB DEFAULT COLLATE=utf8mb4_bin
  COMMENT='One row per revision of a period, group of livelihoods and payer: yearly public cost of a person';
