-- A unit belongs to an area and nothing else does; a unit's days are in order.
ALTER TABLE torgstat.unit
  ADD CONSTRAINT IF NOT EXISTS unit_in_area CHECK ((level = 'UNIT') = (area IS NOT NULL)),
  ADD CONSTRAINT IF NOT EXISTS unit_valid CHECK (valid_from <= valid_to);

-- The group of an outcome is an outcome of its own, with labels.
ALTER TABLE torgstat.outcome
  DROP FOREIGN KEY IF EXISTS outcome_in_group;

ALTER TABLE torgstat.outcome
  ADD CONSTRAINT outcome_in_group FOREIGN KEY (outcome_group) REFERENCES torgstat.outcome (outcome),
  ADD CONSTRAINT IF NOT EXISTS outcome_group_known CHECK (outcome_group IN ('POSITIVE', 'OTHER'));

-- Time in programme is of those who ended and those who go on, no others (S6.5).
ALTER TABLE torgstat.programme_time_history
  ADD CONSTRAINT IF NOT EXISTS programme_time_of CHECK (measure IN ('ended', 'ongoing'));
