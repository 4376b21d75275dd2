-- An economy goes out whole with a revision that closes a period: nothing of it is hidden or preliminary.
ALTER TABLE torgstat.economy_line_history
  ADD CONSTRAINT IF NOT EXISTS economy_line_obs_status CHECK (
    obs_status IN ('A', 'R') AND (obs_status = 'A' OR revision >= 2)),
  ADD CONSTRAINT IF NOT EXISTS economy_line_free CHECK (conf_status = 'F'),
  ADD CONSTRAINT IF NOT EXISTS economy_line_as_of CHECK (revision >= 1 AND as_of_revision = revision),
  ADD CONSTRAINT IF NOT EXISTS economy_line_order CHECK (sort_order >= 1),
  ADD CONSTRAINT IF NOT EXISTS economy_line_unit_cost CHECK (unit IS NULL OR line = 'kostnad');
