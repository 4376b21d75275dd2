-- What a status may stand beside (S7.2, S8.5): preliminary figures are those of revision 0 and no others, a
-- figure can differ from a final one from revision 2 on, and none is counted across that border.
ALTER TABLE torgstat.participation_flow_history
  ADD CONSTRAINT IF NOT EXISTS participation_flow_counted_in CHECK ((revision = 0) = (as_of_revision = 0)),
  ADD CONSTRAINT IF NOT EXISTS participation_flow_status_of_revision CHECK (
    CASE obs_status WHEN 'P' THEN revision = 0 WHEN 'A' THEN revision >= 1 WHEN 'R' THEN revision >= 2 ELSE TRUE END);

ALTER TABLE torgstat.exit_outcome_history
  ADD CONSTRAINT IF NOT EXISTS exit_outcome_counted_in CHECK ((revision = 0) = (as_of_revision = 0)),
  ADD CONSTRAINT IF NOT EXISTS exit_outcome_status_of_revision CHECK (
    CASE obs_status WHEN 'P' THEN revision = 0 WHEN 'A' THEN revision >= 1 WHEN 'R' THEN revision >= 2 ELSE TRUE END);

ALTER TABLE torgstat.programme_time_history
  ADD CONSTRAINT IF NOT EXISTS programme_time_counted_in CHECK ((revision = 0) = (as_of_revision = 0)),
  ADD CONSTRAINT IF NOT EXISTS programme_time_status_of_revision CHECK (
    CASE obs_status WHEN 'P' THEN revision = 0 WHEN 'A' THEN revision >= 1 WHEN 'R' THEN revision >= 2 ELSE TRUE END);

ALTER TABLE torgstat.action_plan_history
  ADD CONSTRAINT IF NOT EXISTS action_plan_counted_in CHECK ((revision = 0) = (as_of_revision = 0)),
  ADD CONSTRAINT IF NOT EXISTS action_plan_status_of_revision CHECK (
    CASE obs_status WHEN 'P' THEN revision = 0 WHEN 'A' THEN revision >= 1 WHEN 'R' THEN revision >= 2 ELSE TRUE END);

ALTER TABLE torgstat.livelihood_change_history
  ADD CONSTRAINT IF NOT EXISTS livelihood_change_counted_in CHECK ((revision = 0) = (as_of_revision = 0)),
  ADD CONSTRAINT IF NOT EXISTS livelihood_change_status_of_revision CHECK (
    CASE obs_status WHEN 'P' THEN revision = 0 WHEN 'A' THEN revision >= 1 WHEN 'R' THEN revision >= 2 ELSE TRUE END);

ALTER TABLE torgstat.person_days_history
  ADD CONSTRAINT IF NOT EXISTS person_days_counted_in CHECK ((revision = 0) = (as_of_revision = 0)),
  ADD CONSTRAINT IF NOT EXISTS person_days_status_of_revision CHECK (
    CASE obs_status WHEN 'P' THEN revision = 0 WHEN 'A' THEN revision >= 1 WHEN 'R' THEN revision >= 2 ELSE TRUE END);
