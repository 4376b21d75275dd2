-- What does the first page of the report say: new, ended and ongoing, women and men, and the positive share?
SELECT
  unit_label_sv AS enhet,
  new AS nya,
  new_women AS kvinnor,
  new_men AS män,
  ended AS avslutade,
  ongoing AS pågående,
  positive AS positiva,
  positive_of AS av,
  percent AS procent,
  obs_status
FROM torgstat.tertial_summary
WHERE period = '2024-T1'
ORDER BY sort_order;
