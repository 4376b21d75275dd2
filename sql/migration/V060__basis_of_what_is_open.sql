-- What the revisions 0 that are out were made of: where it is the same again, they stay as they are (S9.4, S14 P1).
CREATE TABLE IF NOT EXISTS torgstat_run.preliminary_basis (
  basis CHAR(64) COLLATE utf8mb4_bin NOT NULL PRIMARY KEY COMMENT 'SHA-256 of exports, data, program and closed periods'
) ENGINE=InnoDB COMMENT='At most one row: the basis of the preliminary revisions that are out';
