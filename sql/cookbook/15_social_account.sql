-- Vad kostade varje torg och team, bredvid vad det gjorde?
-- En kostnad per person visas bara där antalet bakom den visas. NULL med status Q är dolt.
SELECT
  u.label_sv AS enhet,
  a.cost_tkr,
  a.budget_tkr,
  a.participants,
  a.person_days,
  a.ended,
  a.positive,
  a.cost_per_participant_kr,
  a.cost_per_ended_kr,
  a.cost_per_positive_kr,
  a.cost_per_person_day_kr,
  a.obs_status
FROM torgstat.social_account AS a
JOIN torgstat.unit AS u ON u.unit = a.unit
WHERE a.period = '2024-T1'
ORDER BY u.sort_order;
