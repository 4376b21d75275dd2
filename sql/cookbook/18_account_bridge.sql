-- Varför är årets bokslut inte summan av tertialens?
-- Kostnader, avslutade och positiva är det, persondagar så när som på avrundning till tiotal. Deltagare är det
-- inte: den som går vidare in i nästa tertial är deltagare i båda men en gång i året. raknade_igen är hur många
-- de är, och oforklarat vad som sedan är kvar: 0. Exemplet har ekonomi bara för 2024-T1 och därför ingen rad.
SELECT
  w.period,
  u.label_sv AS enhet,
  w.cost_tkr,
  SUM(a.cost_tkr) AS tertials_cost_tkr,
  w.ended,
  IF(COUNT(a.ended) = COUNT(*), SUM(a.ended), NULL) AS tertials_ended,
  w.person_days,
  IF(COUNT(a.person_days) = COUNT(*), SUM(a.person_days), NULL) AS tertials_person_days,
  w.participants,
  IF(COUNT(a.participants) = COUNT(*), SUM(a.participants), NULL) AS tertials_participants,
  IF(COUNT(f.value) = COUNT(*), SUM(IF(t.start_date > p.start_date, f.value, 0)), NULL)
    AS raknade_igen,
  IF(COUNT(a.participants) = COUNT(*) AND COUNT(f.value) = COUNT(*),
    SUM(a.participants) - SUM(IF(t.start_date > p.start_date, f.value, 0)) - w.participants, NULL)
    AS oforklarat
FROM torgstat.social_account AS w
JOIN torgstat.period AS p ON p.period = w.period AND p.kind IN ('D2', 'YEAR')
JOIN torgstat.period AS t
  ON t.kind IN ('T1', 'T2', 'T3') AND t.start_date >= p.start_date AND t.end_date <= p.end_date
JOIN torgstat.social_account AS a ON a.period = t.period AND a.unit = w.unit
JOIN torgstat.unit AS u ON u.unit = w.unit
LEFT JOIN torgstat.participation_flow AS f
  ON f.period = t.period AND f.unit = w.unit AND f.sex = '_T' AND f.age_band = '_T'
  AND f.measure = 'opening'
WHERE w.unit <> 'UNALLOCATED'
GROUP BY w.period, w.unit, u.label_sv, u.sort_order, p.kind, w.cost_tkr, w.ended, w.person_days,
  w.participants
HAVING COUNT(*) = IF(p.kind = 'D2', 2, 3)
ORDER BY w.period, u.sort_order;
