-- The newest revision of each period (S7.1). social_account_history has all.
CREATE OR REPLACE SQL SECURITY INVOKER VIEW torgstat.social_account AS
SELECT
  h.period,
  h.revision,
  h.unit,
  h.cost_tkr,
  h.budget_tkr,
  h.participants,
  h.participants_status,
  h.person_days,
  h.person_days_status,
  h.ended,
  h.ended_status,
  h.positive,
  h.positive_status,
  h.cost_per_participant_kr,
  h.cost_per_participant_kr_status,
  h.cost_per_ended_kr,
  h.cost_per_ended_kr_status,
  h.cost_per_positive_kr,
  h.cost_per_positive_kr_status,
  h.cost_per_person_day_kr,
  h.cost_per_person_day_kr_status,
  h.obs_status,
  h.conf_status,
  h.as_of_revision
FROM torgstat.social_account_history AS h
JOIN torgstat.newest_revision AS newest
  ON newest.period = h.period AND newest.revision = h.revision;
