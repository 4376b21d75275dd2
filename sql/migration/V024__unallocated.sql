-- What no unit's budget line covers has a row of its own in the social account (S10.2).

ALTER TABLE torgstat.unit
  MODIFY level ENUM('TOTAL', 'AREA', 'UNIT', 'UNALLOCATED') NOT NULL COMMENT 'what the row stands for';

INSERT INTO torgstat.unit (unit, label_sv, label_en, sort_order, level)
VALUES ('UNALLOCATED', 'Ej fördelat på enhet', 'Not allocated to a unit', 100000, 'UNALLOCATED')
ON DUPLICATE KEY UPDATE level = 'UNALLOCATED';
