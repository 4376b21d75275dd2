-- What was compared with what, and how it came out (S11).

CREATE TABLE IF NOT EXISTS torgstat.reconciliation_history (
  period VARCHAR(7) NOT NULL COMMENT '2024-T1, 2024-D2 or 2024',
  revision INT NULL COMMENT 'the revision that was compared; NULL where the period is not closed',
  check_id VARCHAR(10) NOT NULL COMMENT 'C2 to C7',
  subject VARCHAR(400) COLLATE utf8mb4_swedish_ci NOT NULL COMMENT 'what is compared',
  expected BIGINT NULL COMMENT 'what is printed (C5, C6) or follows; NULL where hidden',
  found BIGINT NULL COMMENT 'what is published or derived; NULL where hidden',
  deviation BIGINT NULL COMMENT 'found - expected; NULL where hidden',
  verdict ENUM('OK', 'DEVIATION', 'REVISION', 'HIDDEN') NOT NULL COMMENT 'REVISION: later exports moved it; HIDDEN: the published figure is hidden',
  summands VARCHAR(4000) COLLATE utf8mb4_swedish_ci NOT NULL COMMENT 'what it was made of',
  KEY reconciliation_subject (period, revision, check_id, subject),
  FOREIGN KEY reconciliation_revision (period, revision)
    REFERENCES torgstat.revision (period, revision) ON DELETE CASCADE,
  CONSTRAINT reconciliation_hidden CHECK (
    (verdict = 'HIDDEN') = (expected IS NULL) AND (expected IS NULL) = (found IS NULL)),
  CONSTRAINT reconciliation_deviation CHECK (deviation <=> found - expected)
) ENGINE=InnoDB DEFAULT COLLATE=utf8mb4_bin
  COMMENT='One row per comparison of a revision of a period, or of a period that is not closed';
