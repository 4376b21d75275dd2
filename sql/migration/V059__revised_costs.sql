-- A row of which a cost is revised is revised, too, though its counts are not (S7.2).
ALTER TABLE torgstat.social_account_history
  DROP CONSTRAINT IF EXISTS social_account_obs_status;
ALTER TABLE torgstat.social_account_history
  ADD CONSTRAINT IF NOT EXISTS social_account_obs_status CHECK (
    CASE
      WHEN 'Q' IN (participants_status, person_days_status, ended_status, positive_status) THEN obs_status = 'Q'
      WHEN 'O' IN (participants_status, person_days_status, ended_status, positive_status) THEN obs_status = 'O'
      WHEN 'R' IN (participants_status, person_days_status, ended_status, positive_status) THEN obs_status = 'R'
      ELSE obs_status IN ('A', 'R') END);
