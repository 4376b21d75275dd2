-- The dimension tables (S7.3). The rows that no förbund says itself stand here; the others are written
-- from the förbund's data by every run.

CREATE TABLE IF NOT EXISTS torgstat.unit (
  unit VARCHAR(40) NOT NULL COMMENT 'unit, area or _T',
  label_sv VARCHAR(200) COLLATE utf8mb4_swedish_ci NOT NULL COMMENT 'Swedish label',
  label_en VARCHAR(200) COLLATE utf8mb4_swedish_ci NOT NULL COMMENT 'English label',
  sort_order INT NOT NULL COMMENT 'place in tables and charts',
  level ENUM('TOTAL', 'AREA', 'UNIT') NOT NULL COMMENT 'what the row stands for',
  area VARCHAR(40) NULL COMMENT 'the area of a unit',
  age_note VARCHAR(100) NULL COMMENT 'the age note that the report line of an area prints',
  valid_from DATE NULL COMMENT 'first day on which a unit exists; NULL for always',
  valid_to DATE NULL COMMENT 'last day on which a unit exists; NULL for still',
  complete_from DATE NULL COMMENT 'no period that begins earlier is computed for a unit',
  FOREIGN KEY unit_area (area) REFERENCES torgstat.unit (unit),
  PRIMARY KEY (unit)
) ENGINE=InnoDB DEFAULT COLLATE=utf8mb4_bin
  COMMENT='One row per unit, per area, and one for the total';

CREATE TABLE IF NOT EXISTS torgstat.sex (
  sex VARCHAR(40) NOT NULL COMMENT 'code',
  label_sv VARCHAR(200) COLLATE utf8mb4_swedish_ci NOT NULL COMMENT 'Swedish label',
  label_en VARCHAR(200) COLLATE utf8mb4_swedish_ci NOT NULL COMMENT 'English label',
  sort_order INT NOT NULL COMMENT 'place in tables and charts',
  PRIMARY KEY (sex)
) ENGINE=InnoDB DEFAULT COLLATE=utf8mb4_bin
  COMMENT='One row per sex: F, M, _U and the total _T';

CREATE TABLE IF NOT EXISTS torgstat.age_band (
  age_band VARCHAR(40) NOT NULL COMMENT 'code',
  label_sv VARCHAR(200) COLLATE utf8mb4_swedish_ci NOT NULL COMMENT 'Swedish label',
  label_en VARCHAR(200) COLLATE utf8mb4_swedish_ci NOT NULL COMMENT 'English label',
  sort_order INT NOT NULL COMMENT 'place in tables and charts',
  PRIMARY KEY (age_band)
) ENGINE=InnoDB DEFAULT COLLATE=utf8mb4_bin
  COMMENT='One row per age band in completed years at the JA date; _U unknown, _T the total';

CREATE TABLE IF NOT EXISTS torgstat.measure (
  measure VARCHAR(40) NOT NULL COMMENT 'code',
  label_sv VARCHAR(200) COLLATE utf8mb4_swedish_ci NOT NULL COMMENT 'Swedish label',
  label_en VARCHAR(200) COLLATE utf8mb4_swedish_ci NOT NULL COMMENT 'English label',
  sort_order INT NOT NULL COMMENT 'place in tables and charts',
  PRIMARY KEY (measure)
) ENGINE=InnoDB DEFAULT COLLATE=utf8mb4_bin
  COMMENT='One row per measure of participation_flow and programme_time';

CREATE TABLE IF NOT EXISTS torgstat.outcome (
  outcome VARCHAR(40) NOT NULL COMMENT 'code, POSITIVE, OTHER or _T',
  label_sv VARCHAR(200) COLLATE utf8mb4_swedish_ci NOT NULL COMMENT 'Swedish label',
  label_en VARCHAR(200) COLLATE utf8mb4_swedish_ci NOT NULL COMMENT 'English label',
  sort_order INT NOT NULL COMMENT 'place in tables and charts',
  outcome_group VARCHAR(40) NULL COMMENT 'POSITIVE or OTHER by the rule set in force; NULL for groups and _T',
  PRIMARY KEY (outcome)
) ENGINE=InnoDB DEFAULT COLLATE=utf8mb4_bin
  COMMENT='One row per exit outcome, per group of them, and one for the total';

CREATE TABLE IF NOT EXISTS torgstat.livelihood_group (
  livelihood_group VARCHAR(40) NOT NULL COMMENT 'code',
  label_sv VARCHAR(200) COLLATE utf8mb4_swedish_ci NOT NULL COMMENT 'Swedish label',
  label_en VARCHAR(200) COLLATE utf8mb4_swedish_ci NOT NULL COMMENT 'English label',
  sort_order INT NOT NULL COMMENT 'place in tables and charts',
  PRIMARY KEY (livelihood_group)
) ENGINE=InnoDB DEFAULT COLLATE=utf8mb4_bin
  COMMENT='One row per group of livelihoods (S6.7), _U and the total _T';

CREATE TABLE IF NOT EXISTS torgstat.livelihood (
  livelihood VARCHAR(40) NOT NULL COMMENT 'code',
  label_sv VARCHAR(200) COLLATE utf8mb4_swedish_ci NOT NULL COMMENT 'Swedish label',
  label_en VARCHAR(200) COLLATE utf8mb4_swedish_ci NOT NULL COMMENT 'English label',
  sort_order INT NOT NULL COMMENT 'place in tables and charts',
  livelihood_group VARCHAR(40) NOT NULL COMMENT 'the group that counts it',
  FOREIGN KEY livelihood_in_group (livelihood_group)
    REFERENCES torgstat.livelihood_group (livelihood_group),
  PRIMARY KEY (livelihood)
) ENGINE=InnoDB DEFAULT COLLATE=utf8mb4_bin
  COMMENT='One row per livelihood (försörjning)';

CREATE TABLE IF NOT EXISTS torgstat.plan (
  plan VARCHAR(40) NOT NULL COMMENT 'code',
  label_sv VARCHAR(200) COLLATE utf8mb4_swedish_ci NOT NULL COMMENT 'Swedish label',
  label_en VARCHAR(200) COLLATE utf8mb4_swedish_ci NOT NULL COMMENT 'English label',
  sort_order INT NOT NULL COMMENT 'place in tables and charts',
  PRIMARY KEY (plan)
) ENGINE=InnoDB DEFAULT COLLATE=utf8mb4_bin
  COMMENT='One row per answer to whether a person has an action plan: J, N, _U and the total _T';

CREATE TABLE IF NOT EXISTS torgstat.time_band (
  time_band VARCHAR(40) NOT NULL COMMENT 'code',
  label_sv VARCHAR(200) COLLATE utf8mb4_swedish_ci NOT NULL COMMENT 'Swedish label',
  label_en VARCHAR(200) COLLATE utf8mb4_swedish_ci NOT NULL COMMENT 'English label',
  sort_order INT NOT NULL COMMENT 'place in tables and charts',
  PRIMARY KEY (time_band)
) ENGINE=InnoDB DEFAULT COLLATE=utf8mb4_bin
  COMMENT='One row per band of completed months in the programme, and the total _T';

INSERT INTO torgstat.unit (unit, label_sv, label_en, sort_order, level)
VALUES ('_T', 'Samtliga', 'All', 0, 'TOTAL')
ON DUPLICATE KEY UPDATE level = 'TOTAL';

INSERT INTO torgstat.sex (sex, label_sv, label_en, sort_order)
VALUES ('_T', 'Totalt', 'Total', 0)
ON DUPLICATE KEY UPDATE sort_order = 0;

INSERT INTO torgstat.age_band (age_band, label_sv, label_en, sort_order)
VALUES ('_T', 'Alla åldrar', 'All ages', 0), ('_U', 'Okänd ålder', 'Age unknown', 999)
ON DUPLICATE KEY UPDATE sort_order = VALUES(sort_order);

INSERT INTO torgstat.measure (measure, label_sv, label_en, sort_order)
VALUES
  ('opening', 'Pågående vid periodens början', 'Ongoing when the period begins', 1),
  ('new', 'Nya', 'New', 2),
  ('ended', 'Avslutade', 'Ended', 3),
  ('ongoing', 'Pågående efter perioden', 'Ongoing after the period', 4),
  ('returned', 'Återkommande bland nya', 'Returned, among the new', 5)
ON DUPLICATE KEY UPDATE sort_order = VALUES(sort_order);

INSERT INTO torgstat.outcome (outcome, label_sv, label_en, sort_order)
VALUES
  ('_T', 'Samtliga avslut', 'All exits', 0),
  ('POSITIVE', 'Positiv lösning', 'Positive solution', 900),
  ('OTHER', 'Övriga avslut', 'Other exits', 901)
ON DUPLICATE KEY UPDATE sort_order = VALUES(sort_order);

INSERT INTO torgstat.livelihood_group (livelihood_group, label_sv, label_en, sort_order)
VALUES ('_T', 'Totalt', 'Total', 0)
ON DUPLICATE KEY UPDATE sort_order = 0;

INSERT INTO torgstat.plan (plan, label_sv, label_en, sort_order)
VALUES ('_T', 'Totalt', 'Total', 0)
ON DUPLICATE KEY UPDATE sort_order = 0;

INSERT INTO torgstat.time_band (time_band, label_sv, label_en, sort_order)
VALUES ('_T', 'Totalt', 'Total', 0)
ON DUPLICATE KEY UPDATE sort_order = 0;
