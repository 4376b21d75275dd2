-- Till vad avslutades deltagarna i Umeå under året?
-- Ett helt år visar mer än ett tertial. Grupperna POSITIVE och OTHER är egna rader och summan av sina orsaker.
SELECT
  o.label_sv AS orsak,
  o.outcome_group AS grupp,
  e.value AS antal,
  e.obs_status
FROM torgstat.exit_outcome AS e
JOIN torgstat.outcome AS o ON o.outcome = e.outcome
WHERE e.period = '2023' AND e.unit = 'UMEA' AND e.sex = '_T' AND e.age_band = '_T'
ORDER BY o.outcome = '_T', COALESCE(o.outcome_group, o.outcome) DESC, o.outcome_group IS NOT NULL,
  o.sort_order;
