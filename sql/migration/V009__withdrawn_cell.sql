-- The figures of withdrawn revisions (S9.2). No analyst sees them; disclosure control still takes them
-- for known, since whoever read them may have kept them (S8.2).

CREATE TABLE IF NOT EXISTS torgstat_run.withdrawn_cell (
  period VARCHAR(7) NOT NULL COMMENT '2024-T1, 2024-D2 or 2024',
  revision INT NOT NULL COMMENT 'the withdrawn revision',
  subject VARCHAR(100) NOT NULL COMMENT 'the table that the figure stood in',
  codes VARCHAR(400) NOT NULL COMMENT 'the codes of its dimensions, in the order of the columns',
  value BIGINT NULL COMMENT 'the count; NULL where it was hidden or missing',
  obs_status CHAR(1) NOT NULL COMMENT 'as it was published',
  conf_status CHAR(1) NOT NULL COMMENT 'as it was published',
  as_of_revision INT NOT NULL COMMENT 'the revision in which the figure was counted',
  PRIMARY KEY (period, revision, subject, codes)
) ENGINE=InnoDB DEFAULT COLLATE=utf8mb4_bin
  COMMENT='One row per figure of a withdrawn revision';
