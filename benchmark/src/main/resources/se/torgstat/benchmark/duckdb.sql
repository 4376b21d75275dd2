SET allocator_flush_threshold = '64GB';
SET allocator_bulk_deallocation_flush_threshold = '64GB';
-- The same work in DuckDB. Files: one SELECT a file from read_csv, with the unit's number. Codes are
-- small integers from the start, days are days since 1990 (65535: open), nothing is read twice.
CREATE TYPE outcome AS ENUM ('ARBETE', 'ARBETE_SUBV', 'STUDIER', 'ARBETSSOKANDE', 'RATT_ERSATTNING',
  'FORTSATT_REHAB', 'ATER_ORDINARIE', 'ATER_FORSORJNINGSSTOD', 'SJUKDOM', 'FORALDRALEDIG', 'FLYTT', 'ALDER',
  'AVLIDEN', 'ATERTAGET_SAMTYCKE', 'EGET_AVBROTT', 'ANNAT', 'FELREGISTRERING', '');
CREATE TYPE livelihood AS ENUM ('SJUKPENNING', 'AKTIVITETSERSATTNING', 'SJUKERSATTNING', 'AKASSA',
  'AKTIVITETSSTOD', 'ETABLERINGSERSATTNING', 'FORSORJNINGSSTOD', 'LON', 'STUDIESTOD', 'ANNAN', 'INGEN_OFFENTLIG');

CREATE MACRO doubled(d) AS 2 * d - CASE WHEN d > 4 THEN 9 ELSE 0 END;
CREATE MACRO digit(n, place) AS n // place % 10;
CREATE MACRO check_sum(born, number) AS digit(born, 1) + doubled(digit(born, 10)) + digit(born, 100) + doubled(digit(born, 1000))
  + digit(born, 10000) + doubled(digit(born, 100000))
  + number % 10 + doubled(digit(number, 10)) + digit(number, 100) + doubled(digit(number, 1000));
CREATE MACRO ymd(d) AS (year(d) * 100 + month(d)) * 100 + day(d);
CREATE MACRO is_date(n) AS n % 100 BETWEEN 1 AND CASE n // 100 % 100 WHEN 2 THEN CASE WHEN n // 10000 % 4 = 0 AND (n // 10000 % 100 <> 0 OR n // 10000 % 400 = 0) THEN 29 ELSE 28 END
  WHEN 4 THEN 30 WHEN 6 THEN 30 WHEN 9 THEN 30 WHEN 11 THEN 30 ELSE 31 END AND n // 100 % 100 BETWEEN 1 AND 12;
CREATE MACRO livelihood_group(l) AS CASE WHEN l IS NULL THEN 5 WHEN enum_code(l) < 3 THEN 0
  WHEN enum_code(l) < 6 THEN 1 WHEN enum_code(l) = 6 THEN 2 WHEN enum_code(l) < 9 THEN 3 ELSE 4 END;
CREATE MACRO main_livelihood(t) AS try_cast(CASE WHEN contains(t, '|') THEN split_part(t, '|', 1) ELSE t END AS livelihood);

-- S3: every row with what it says in numbers, and whether a rule rejects it by itself
CREATE TEMP TABLE parsed AS
WITH text AS ({files}),
numbers AS (
  SELECT unit, CASE WHEN kalla_id <> '' THEN hash(kalla_id) END AS kalla, personid = '' AS anonymous, kon, slutdatum = '' AS unended,
    more, forsorjning_start, forsorjning_slut, handlingsplan,
    CASE WHEN length(personid) = 13 AND personid[9] = '-' THEN try_cast(personid[:8] AS INTEGER) END AS date,
    CASE WHEN length(personid) = 13 THEN try_cast(personid[10:] AS INTEGER) END AS number,
    try_cast(nullif(fodelsedatum, '') AS DATE) AS fodelsedatum,
    try_cast(ja_datum AS DATE) AS ja,
    try_cast(nullif(slutdatum, '') AS DATE) AS slut,
    try_cast(avslutsorsak AS outcome) AS outcome
  FROM text
),
births AS (
  SELECT *, CASE WHEN anonymous THEN ymd(fodelsedatum) ELSE date - CASE WHEN date % 100 > 60 THEN 60 ELSE 0 END END AS born,
    (slut > DATE '{snapshot}') IS TRUE AS planned
  FROM numbers
),
ages AS (SELECT *, (ymd(ja) - born) // 10000 AS age FROM births)
SELECT unit::UTINYINT AS unit, kalla,
  CASE WHEN NOT anonymous THEN date::BIGINT * 10000 + number END AS id,
  (ja - DATE '1990-01-01')::INTEGER AS ja,
  (CASE WHEN slut IS NULL OR planned THEN 65535 ELSE slut - DATE '1990-01-01' END)::INTEGER AS slut,
  (CASE WHEN anonymous THEN CASE kon WHEN 'K' THEN 0 WHEN 'M' THEN 1 ELSE 2 END ELSE number // 10 % 2 END << 17
    | (CASE WHEN age IS NULL THEN 8 WHEN age < 20 THEN 0 WHEN age < 25 THEN 1 WHEN age < 30 THEN 2 WHEN age < 40 THEN 3
      WHEN age < 50 THEN 4 WHEN age < 60 THEN 5 WHEN age < 65 THEN 6 ELSE 7 END << 13)
    | (livelihood_group(main_livelihood(forsorjning_start)) << 10)
    | (enum_code(outcome)::INTEGER << 5)
    | (CASE WHEN planned THEN 5 ELSE livelihood_group(main_livelihood(forsorjning_slut)) END << 2)
    | CASE handlingsplan WHEN 'J' THEN 0 WHEN 'N' THEN 1 ELSE 2 END)::INTEGER AS codes,
  (more IS NULL AND kalla IS NOT NULL AND outcome <> 'FELREGISTRERING'
    AND (anonymous OR check_sum(date % 1000000, number) % 10 = 0)
    AND is_date(born)
    AND ja BETWEEN DATE '1990-01-01' AND DATE '{snapshot}'
    AND (unended OR slut >= ja)
    AND CASE WHEN unended THEN outcome = '' WHEN planned THEN outcome IS NOT NULL ELSE outcome IS NOT NULL AND outcome <> '' END
    AND kon IN ('K', 'M', '') AND age BETWEEN 16 AND 74) IS TRUE AS ok
FROM ages;

-- R102: an id that an earlier line of the unit had
CREATE TEMP TABLE used_before AS
WITH twice AS (SELECT unit, kalla, min(rowid) AS first FROM parsed WHERE kalla IS NOT NULL GROUP BY unit, kalla HAVING count(*) > 1)
SELECT p.rowid AS line FROM parsed p JOIN twice t ON t.unit = p.unit AND t.kalla = p.kalla WHERE p.rowid > t.first;

-- a person and two packed numbers: (JA, end, unit, line) in the order of S6.1, and the codes
CREATE TEMP TABLE participation AS
SELECT coalesce(id, -1 - rowid) AS person, ((((ja::BIGINT << 16) | slut) << 4) | unit) << 24 | rowid AS place, codes
FROM parsed WHERE ok AND rowid NOT IN (SELECT line FROM used_before);
DROP TABLE parsed;

-- a day's tertial (0: before the first), its finer slot for the bands at the end of each, months and day
CREATE TEMP TABLE edge AS SELECT i + 1 AS slot, (DATE '2022-01-01' + INTERVAL (4 * i) MONTH)::DATE AS day FROM range(8) t(i);
CREATE TEMP TABLE fine_edge AS SELECT DISTINCT day FROM (
  SELECT day FROM edge UNION ALL
  SELECT (day - INTERVAL (m) MONTH)::DATE + 1 FROM edge, (VALUES (6), (12), (24), (36)) b(m));
CREATE TEMP TABLE calendar AS
SELECT i::INTEGER AS day, (SELECT count(*) FROM edge e WHERE e.day <= d)::UTINYINT AS slot,
  (SELECT count(*) FROM fine_edge e WHERE e.day <= d)::UTINYINT AS fine,
  ((year(d) * 12 + month(d)) * 32 + day(d))::INTEGER AS months,
  (((d - INTERVAL 12 MONTH)::DATE - DATE '1990-01-01'))::INTEGER AS year_before
FROM (SELECT i, (DATE '1990-01-01' + i::INTEGER) AS d FROM range(12600) t(i));
INSERT INTO calendar SELECT 65535, 9, 0, 0, 0;

CREATE TEMP TABLE spell (grp UTINYINT, sex UTINYINT, age UTINYINT, ja INTEGER, slut INTEGER, b UTINYINT, e UTINYINT,
  fine UTINYINT, outcome UTINYINT, livelihood_start UTINYINT, livelihood_end UTINYINT, plan UTINYINT, band UTINYINT, returned BOOLEAN);
-- {levels}
INSERT INTO spell
WITH seen AS (
  SELECT person * 16 + {group} AS grp, place, codes, place >> 44 AS ja, place >> 28 & 65535 AS slut,
    max(place >> 28 & 65535) OVER (PARTITION BY person * 16 + {group} ORDER BY place ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS until,
    lead(place >> 44) OVER (PARTITION BY person * 16 + {group} ORDER BY place) AS next_ja
  FROM (SELECT *, place >> 24 & 15 AS unit FROM participation)
),
edged AS MATERIALIZED (
  SELECT *, until IS NULL OR ja > until + 1 AS begins, next_ja IS NULL OR next_ja > greatest(until, slut) + 1 AS ends FROM seen
),
island AS (
  SELECT *, count(*) FILTER (begins) OVER (PARTITION BY grp ORDER BY place ROWS UNBOUNDED PRECEDING) AS number
  FROM edged WHERE NOT (begins AND ends)
),
merged AS (
  SELECT grp, codes AS at_begin, codes AS at_end, ja, slut, until FROM edged WHERE begins AND ends
  UNION ALL
  SELECT grp, max(codes) FILTER (begins), arg_max(codes, (((slut << 16) | ja) << 28) | (place & 268435455)), min(ja), max(slut), max(until) FILTER (begins)
  FROM island GROUP BY grp, number
)
SELECT grp & 15, at_begin >> 17, at_begin >> 13 & 15, ja, slut, j.slot, s.slot, j.fine,
  at_end >> 5 & 31, at_begin >> 10 & 7, at_end >> 2 & 7, at_end & 3,
  CASE WHEN slut = 65535 THEN 9 WHEN s.months - j.months < 6 * 32 THEN 0 WHEN s.months - j.months < 12 * 32 THEN 1
    WHEN s.months - j.months < 24 * 32 THEN 2 WHEN s.months - j.months < 36 * 32 THEN 3 ELSE 4 END,
  coalesce(until >= j.year_before, false)
FROM merged JOIN calendar j ON j.day = ja JOIN calendar s ON s.day = slut;
-- {levels}

-- events, then every period is a run of tertials [a, z)
CREATE TEMP TABLE flow AS SELECT grp, sex, age, b, e, outcome, count(*) AS n, count(*) FILTER (returned) AS r,
  sum(ja) AS begun, sum(slut) AS ended FROM spell GROUP BY ALL;
CREATE TEMP TABLE ended AS SELECT grp, sex, band, e, count(*) AS n FROM spell WHERE e < 9 GROUP BY ALL;
CREATE TEMP TABLE lives AS SELECT grp, sex, fine, e, min(ja) AS ja, count(*) AS n FROM spell GROUP BY ALL;
CREATE TEMP TABLE plans AS SELECT grp, sex, plan, b, e, count(*) AS n FROM spell GROUP BY ALL;
CREATE TEMP TABLE changes AS SELECT grp, livelihood_start AS f, livelihood_end AS t, e, count(*) AS n FROM spell WHERE e < 9 GROUP BY ALL;

CREATE TEMP TABLE period AS SELECT code, a, z, f.day - DATE '1990-01-01' AS first, l.day - DATE '1990-01-01' AS after
FROM (VALUES {periods}) p(code, a, z) JOIN edge f ON f.slot = a JOIN edge l ON l.slot = z;

COPY (
  WITH g AS (SELECT * FROM (VALUES {groups}) g(grp, code)),
  sexes AS (SELECT * FROM (VALUES (0, 'F'), (1, 'M'), (2, '_U')) x(i, code)),
  ages AS (SELECT * FROM (VALUES (0, 'Y16T19'), (1, 'Y20T24'), (2, 'Y25T29'), (3, 'Y30T39'), (4, 'Y40T49'), (5, 'Y50T59'), (6, 'Y60T64'), (7, 'Y_GE65'), (8, '_U')) x(i, code)),
  bands AS (SELECT * FROM (VALUES (0, 'LT6M'), (1, 'M6T11'), (2, 'M12T23'), (3, 'M24T35'), (4, 'M_GE36')) x(i, code)),
  answers AS (SELECT * FROM (VALUES (0, 'J'), (1, 'N'), (2, '_U')) x(i, code)),
  livelihoods AS (SELECT * FROM (VALUES (0, 'OHALSA'), (1, 'ARBETSMARKNAD'), (2, 'BISTAND'), (3, 'EGEN'), (4, 'OVRIGT'), (5, '_U')) x(i, code)),
  measured AS (
    SELECT p.code AS period, grp, sex, age,
      sum(n) FILTER (b < a AND e >= a)::BIGINT AS opening, sum(n) FILTER (b >= a)::BIGINT AS new,
      sum(n) FILTER (e >= a AND e < z)::BIGINT AS ended, sum(n) FILTER (e >= z)::BIGINT AS ongoing, sum(r) FILTER (b >= a)::BIGINT AS returned
    FROM flow JOIN period p ON b < z AND e >= a GROUP BY ALL
  ),
  line AS (
    SELECT period, 'participation_flow' AS tab, grp, concat_ws(';', sexes.code, ages.code, name) AS codes, value
    FROM (UNPIVOT measured ON opening, new, ended, ongoing, returned) JOIN sexes ON sexes.i = sex JOIN ages ON ages.i = age
    UNION ALL
    SELECT p.code, 'exit_outcome', grp, concat_ws(';', sexes.code, ages.code, enum_range(NULL::outcome)[outcome + 1]), sum(n)
    FROM flow JOIN period p ON e >= a AND e < z JOIN sexes ON sexes.i = sex JOIN ages ON ages.i = age GROUP BY ALL
    UNION ALL
    SELECT p.code, 'programme_time', grp, concat_ws(';', sexes.code, 'ended', bands.code), sum(n)
    FROM ended JOIN period p ON e >= a AND e < z JOIN sexes ON sexes.i = sex JOIN bands ON bands.i = band GROUP BY ALL
    UNION ALL
    SELECT p.code, 'programme_time', grp, concat_ws(';', sexes.code, 'ongoing', bands.code), sum(n)
    FROM lives JOIN calendar j ON j.day = ja JOIN period p ON ja < after AND e >= z JOIN calendar s ON s.day = after
      JOIN sexes ON sexes.i = sex
      JOIN bands ON bands.i = CASE WHEN s.months - j.months < 6 * 32 THEN 0 WHEN s.months - j.months < 12 * 32 THEN 1
        WHEN s.months - j.months < 24 * 32 THEN 2 WHEN s.months - j.months < 36 * 32 THEN 3 ELSE 4 END
    GROUP BY ALL
    UNION ALL
    SELECT p.code, 'action_plan', grp, concat_ws(';', sexes.code, answers.code), sum(n)
    FROM plans JOIN period p ON b < z AND e >= z JOIN sexes ON sexes.i = sex JOIN answers ON answers.i = plan GROUP BY ALL
    UNION ALL
    SELECT p.code, 'livelihood_change', grp, concat_ws(';', l.code, m.code), sum(n)
    FROM changes JOIN period p ON e >= a AND e < z JOIN livelihoods l ON l.i = f JOIN livelihoods m ON m.i = t GROUP BY ALL
    UNION ALL
    SELECT p.code, 'person_days', grp, NULL,
      sum(n * (CASE WHEN e >= z THEN after ELSE 1 END) + CASE WHEN e >= z THEN 0 ELSE ended END
        - CASE WHEN b < a THEN n * first ELSE begun END)
    FROM flow JOIN period p ON b < z AND e >= a GROUP BY ALL
  )
  SELECT concat_ws(';', period, tab, g.code, codes, sum(value)::BIGINT) FROM line JOIN g USING (grp) GROUP BY period, tab, g.code, codes
) TO '{out}' (FORMAT csv, HEADER false, QUOTE '', ESCAPE '', DELIMITER '\t');
