-- What the administrator of an external MariaDB (10.11 or newer) runs once, as root:
--
--   1. replace PIPELINE-PASSWORD and ANALYST-PASSWORD, and '%' by the host the program runs on;
--   2. mariadb --user=root < setup.sql
--
-- It may be run again: nothing is lost, the two passwords are set to what stands here.
-- The embedded server gets its schemas and users from this same script.
--
-- torgstat      what is published; analysts read it
-- torgstat_run  Spring Batch's metadata, files, rejections: the operator's alone

CREATE DATABASE IF NOT EXISTS torgstat
  CHARACTER SET utf8mb4 COLLATE utf8mb4_swedish_ci;

CREATE DATABASE IF NOT EXISTS torgstat_run
  CHARACTER SET utf8mb4 COLLATE utf8mb4_swedish_ci;

-- The pipeline's user: the two schemas, nothing else, and no users of its own.
CREATE USER IF NOT EXISTS 'torgstat'@'%' IDENTIFIED BY 'PIPELINE-PASSWORD';

ALTER USER 'torgstat'@'%' IDENTIFIED BY 'PIPELINE-PASSWORD';

GRANT SELECT, INSERT, UPDATE, DELETE, CREATE, ALTER, DROP, INDEX, REFERENCES, CREATE VIEW, SHOW VIEW
  ON torgstat.* TO 'torgstat'@'%';

GRANT SELECT, INSERT, UPDATE, DELETE, CREATE, ALTER, DROP, INDEX, REFERENCES, CREATE VIEW, SHOW VIEW
  ON torgstat_run.* TO 'torgstat'@'%';

-- The analysts' role: reads what is published. Give it to each analyst's own account.
CREATE ROLE IF NOT EXISTS torgstat_analyst;

GRANT SELECT ON torgstat.* TO torgstat_analyst;

-- The account that ./torgstat sql uses.
CREATE USER IF NOT EXISTS 'analyst'@'%' IDENTIFIED BY 'ANALYST-PASSWORD';

ALTER USER 'analyst'@'%' IDENTIFIED BY 'ANALYST-PASSWORD';

GRANT torgstat_analyst TO 'analyst'@'%';

SET DEFAULT ROLE torgstat_analyst FOR 'analyst'@'%';
