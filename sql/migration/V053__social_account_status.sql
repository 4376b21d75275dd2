-- The row's status is that of the least free of its counts, each figure's is a known one, and a cost a head
-- is never freer than the count that it was divided by (S10.2).
ALTER TABLE torgstat.social_account_history
  ADD CONSTRAINT IF NOT EXISTS social_account_obs_status CHECK (
    obs_status = CASE
      WHEN 'Q' IN (participants_status, person_days_status, ended_status, positive_status) THEN 'Q'
      WHEN 'O' IN (participants_status, person_days_status, ended_status, positive_status) THEN 'O'
      WHEN 'R' IN (participants_status, person_days_status, ended_status, positive_status) THEN 'R'
      ELSE 'A' END),
  ADD CONSTRAINT IF NOT EXISTS social_account_conf_status CHECK (
    conf_status = CASE obs_status WHEN 'Q' THEN 'C' ELSE 'F' END),
  ADD CONSTRAINT IF NOT EXISTS social_account_known_status CHECK (
    participants_status IN ('A', 'R', 'Q', 'O') AND person_days_status IN ('A', 'R', 'Q', 'O')
    AND ended_status IN ('A', 'R', 'Q', 'O') AND positive_status IN ('A', 'R', 'Q', 'O')
    AND cost_per_participant_kr_status IN ('A', 'R', 'Q', 'O')
    AND cost_per_ended_kr_status IN ('A', 'R', 'Q', 'O')
    AND cost_per_positive_kr_status IN ('A', 'R', 'Q', 'O')
    AND cost_per_person_day_kr_status IN ('A', 'R', 'Q', 'O')),
  ADD CONSTRAINT IF NOT EXISTS social_account_cost_of_shown CHECK (
    (participants IS NOT NULL OR cost_per_participant_kr IS NULL)
    AND (person_days IS NOT NULL OR cost_per_person_day_kr IS NULL)
    AND (ended IS NOT NULL OR cost_per_ended_kr IS NULL)
    AND (positive IS NOT NULL OR cost_per_positive_kr IS NULL)),
  ADD CONSTRAINT IF NOT EXISTS social_account_counts CHECK (
    participants >= 0 AND person_days >= 0 AND person_days MOD 10 = 0 AND ended >= 0 AND positive >= 0),
  ADD CONSTRAINT IF NOT EXISTS social_account_as_of CHECK (as_of_revision BETWEEN 1 AND revision);
