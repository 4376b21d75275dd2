-- The same work by staging in MariaDB: rows are loaded into a table, judged and merged there. Codes are
-- small integers from the load on, days are days since 1990 (65535: open), tables keep no transaction.
SET SESSION sql_mode = 'NO_ZERO_DATE,NO_ZERO_IN_DATE', SESSION tmp_table_size = 4294967295, SESSION max_heap_table_size = 4294967295,
  SESSION sort_buffer_size = 268435456, SESSION join_buffer_size = 67108864, SESSION default_storage_engine = Aria;
CREATE TABLE staged (line INT UNSIGNED AUTO_INCREMENT PRIMARY KEY, unit TINYINT UNSIGNED, kalla VARCHAR(40), anonymous BOOLEAN,
  born INT, number SMALLINT, kon TINYINT, fodelsedatum INT, ja_ymd INT, ja INT, slut INT, unended BOOLEAN, outcome TINYINT,
  livelihood_start TINYINT, livelihood_end TINYINT, plan TINYINT, more BOOLEAN) TRANSACTIONAL = 0 CHARACTER SET latin1 COLLATE latin1_bin;
-- {loads}
LOAD DATA INFILE '{file}' INTO TABLE staged CHARACTER SET latin1 FIELDS TERMINATED BY ';' ESCAPED BY '' LINES TERMINATED BY '\n' IGNORE 1 LINES
  (@kalla, @personid, @kon, @fodelsedatum, @ja, @slut, @outcome, @livelihood_start, @livelihood_end, @plan, @more)
SET unit = {unit}, kalla = NULLIF(@kalla, ''), anonymous = @personid = '',
  born = IF(@personid REGEXP '^[0-9]{8}-[0-9]{4}$', CAST(LEFT(@personid, 8) AS UNSIGNED), NULL), number = RIGHT(@personid, 4),
  kon = FIELD(@kon, 'K', 'M', '') - 1,
  fodelsedatum = IF(@fodelsedatum = '', NULL, DATE_FORMAT(CAST(@fodelsedatum AS DATE), '%Y%m%d')),
  ja_ymd = REPLACE(@ja, '-', ''), ja = DATEDIFF(CAST(@ja AS DATE), '1990-01-01'),
  slut = DATEDIFF(CAST(@slut AS DATE), '1990-01-01'), unended = @slut = '',
  outcome = FIELD(@outcome, 'ARBETE', 'ARBETE_SUBV', 'STUDIER', 'ARBETSSOKANDE', 'RATT_ERSATTNING', 'FORTSATT_REHAB', 'ATER_ORDINARIE',
    'ATER_FORSORJNINGSSTOD', 'SJUKDOM', 'FORALDRALEDIG', 'FLYTT', 'ALDER', 'AVLIDEN', 'ATERTAGET_SAMTYCKE', 'EGET_AVBROTT', 'ANNAT', ''),
  livelihood_start = IFNULL(ELT(FIELD(SUBSTRING_INDEX(@livelihood_start, '|', 1), 'SJUKPENNING', 'AKTIVITETSERSATTNING', 'SJUKERSATTNING',
    'AKASSA', 'AKTIVITETSSTOD', 'ETABLERINGSERSATTNING', 'FORSORJNINGSSTOD', 'LON', 'STUDIESTOD', 'ANNAN', 'INGEN_OFFENTLIG'),
    0, 0, 0, 1, 1, 1, 2, 3, 3, 4, 4), 5),
  livelihood_end = IFNULL(ELT(FIELD(SUBSTRING_INDEX(@livelihood_end, '|', 1), 'SJUKPENNING', 'AKTIVITETSERSATTNING', 'SJUKERSATTNING',
    'AKASSA', 'AKTIVITETSSTOD', 'ETABLERINGSERSATTNING', 'FORSORJNINGSSTOD', 'LON', 'STUDIESTOD', 'ANNAN', 'INGEN_OFFENTLIG'),
    0, 0, 0, 1, 1, 1, 2, 3, 3, 4, 4), 5),
  plan = CASE @plan WHEN 'J' THEN 0 WHEN 'N' THEN 1 ELSE 2 END, more = @more IS NOT NULL;
-- {loads}

-- R102: an id that an earlier line of the unit had
CREATE TABLE used_before (line INT UNSIGNED PRIMARY KEY) TRANSACTIONAL = 0
SELECT line FROM (SELECT line, row_number() OVER (PARTITION BY unit, kalla ORDER BY line) AS n FROM staged WHERE kalla IS NOT NULL) AS ids WHERE n > 1;

-- S3: the rows that no rule rejects
CREATE TABLE participation (line INT UNSIGNED PRIMARY KEY, person BIGINT, unit TINYINT UNSIGNED, ja INT, slut INT, sex TINYINT, age TINYINT,
  livelihood_start TINYINT, outcome TINYINT, livelihood_end TINYINT, plan TINYINT) TRANSACTIONAL = 0
SELECT line, IF(anonymous, -line, born * 10000 + number) AS person, unit, ja, IF(unended OR slut > {snapshot}, 65535, slut) AS slut,
  IF(anonymous, kon, number DIV 10 % 2 = 1) AS sex,
  CASE WHEN age IS NULL THEN 8 WHEN age < 20 THEN 0 WHEN age < 25 THEN 1 WHEN age < 30 THEN 2 WHEN age < 40 THEN 3
    WHEN age < 50 THEN 4 WHEN age < 60 THEN 5 WHEN age < 65 THEN 6 ELSE 7 END AS age,
  livelihood_start, outcome - 1 AS outcome, IF(slut > {snapshot}, 5, livelihood_end) AS livelihood_end, plan
FROM (
  SELECT staged.*, (ja_ymd - IF(anonymous, fodelsedatum, born - IF(born % 100 > 60, 60, 0))) DIV 10000 AS age
  FROM staged
  WHERE NOT more AND kalla IS NOT NULL
    AND (anonymous OR (born % 10 + 2 * (born DIV 10 % 10) - 9 * (born DIV 10 % 10 > 4) + born DIV 100 % 10
      + 2 * (born DIV 1000 % 10) - 9 * (born DIV 1000 % 10 > 4) + born DIV 10000 % 10
      + 2 * (born DIV 100000 % 10) - 9 * (born DIV 100000 % 10 > 4)
      + number % 10 + 2 * (number DIV 10 % 10) - 9 * (number DIV 10 % 10 > 4) + number DIV 100 % 10
      + 2 * (number DIV 1000) - 9 * (number DIV 1000 > 4)) % 10 = 0
      AND CAST(born - IF(born % 100 > 60, 60, 0) AS DATE) IS NOT NULL)
    AND ja BETWEEN 0 AND {snapshot} AND (unended OR slut >= ja) AND outcome > 0 AND kon >= 0
    AND IF(unended, outcome = 17, slut > {snapshot} OR outcome < 17)
) AS judged
WHERE age BETWEEN 16 AND 74 AND NOT EXISTS (SELECT 1 FROM used_before WHERE used_before.line = judged.line);

-- a day's tertial (0: before the first), months and day, and the day a year before
CREATE TABLE edge (slot TINYINT PRIMARY KEY, day INT, months INT)
SELECT seq + 1 AS slot, DATEDIFF('2022-01-01' + INTERVAL 4 * seq MONTH, '1990-01-01') AS day, (2022 * 12 + 4 * seq + 1) * 32 + 1 AS months FROM seq_0_to_7;
CREATE TABLE calendar (day INT PRIMARY KEY, slot TINYINT, months INT, year_before INT)
SELECT seq AS day, (SELECT count(*) FROM edge WHERE edge.day <= seq) AS slot,
  (YEAR('1990-01-01' + INTERVAL seq DAY) * 12 + MONTH('1990-01-01' + INTERVAL seq DAY)) * 32 + DAY('1990-01-01' + INTERVAL seq DAY) AS months,
  DATEDIFF('1990-01-01' + INTERVAL seq DAY - INTERVAL 12 MONTH, '1990-01-01') AS year_before FROM seq_0_to_12599;
INSERT INTO calendar VALUES (65535, 9, 0, 0);

CREATE TABLE spell (grp TINYINT, sex TINYINT, age TINYINT, ja INT, slut INT, b TINYINT, e TINYINT, outcome TINYINT, livelihood_start TINYINT,
  livelihood_end TINYINT, plan TINYINT, band TINYINT, returned BOOLEAN) TRANSACTIONAL = 0;
-- {levels}
CREATE TEMPORARY TABLE island TRANSACTIONAL = 0
WITH seen AS (
  SELECT person, grp, line, ja, slut, unit,
    max(slut) OVER (PARTITION BY person, grp ORDER BY ja, slut, unit, line ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS until
  FROM (SELECT *, {group} AS grp FROM participation) AS p
),
numbered AS (
  SELECT *, sum(until IS NULL OR ja > until + 1) OVER (PARTITION BY person, grp ORDER BY ja, slut, unit, line ROWS UNBOUNDED PRECEDING) AS number FROM seen
)
SELECT grp, min(ja << 44 | slut << 28 | unit << 24 | line) & 16777215 AS first, max(slut << 44 | ja << 28 | unit << 24 | line) & 16777215 AS last,
  min(ja) AS ja, max(slut) AS slut, max(IF(until IS NULL OR ja > until + 1, until, NULL)) AS until
FROM numbered GROUP BY person, grp, number;
INSERT INTO spell
SELECT grp, f.sex, f.age, i.ja, i.slut, j.slot, s.slot, l.outcome, f.livelihood_start, l.livelihood_end, l.plan,
  CASE WHEN i.slut = 65535 THEN 9 WHEN s.months - j.months < 6 * 32 THEN 0 WHEN s.months - j.months < 12 * 32 THEN 1
    WHEN s.months - j.months < 24 * 32 THEN 2 WHEN s.months - j.months < 36 * 32 THEN 3 ELSE 4 END, ifnull(i.until >= j.year_before, 0)
FROM island i STRAIGHT_JOIN participation f ON f.line = i.first STRAIGHT_JOIN participation l ON l.line = i.last
  STRAIGHT_JOIN calendar j ON j.day = i.ja STRAIGHT_JOIN calendar s ON s.day = i.slut;
DROP TEMPORARY TABLE island;
-- {levels}

-- events, then every period is a run of tertials [a, z)
CREATE TABLE flow SELECT grp, sex, age, b, e, outcome, count(*) AS n, sum(returned) AS r, sum(ja) AS begun, sum(slut) AS ended
FROM spell GROUP BY grp, sex, age, b, e, outcome;
CREATE TABLE ended SELECT grp, sex, band, e, count(*) AS n FROM spell WHERE e < 9 GROUP BY grp, sex, band, e;
CREATE TABLE lives SELECT grp, sex, ja, e, count(*) AS n FROM spell GROUP BY grp, sex, ja, e;
CREATE TABLE plans SELECT grp, sex, plan, b, e, count(*) AS n FROM spell GROUP BY grp, sex, plan, b, e;
CREATE TABLE changes SELECT grp, livelihood_start AS f, livelihood_end AS t, e, count(*) AS n FROM spell WHERE e < 9 GROUP BY grp, f, t, e;
CREATE TABLE period SELECT code, a, z, f.day AS first, l.day AS after, l.months
FROM ({periods}) AS p JOIN edge f ON f.slot = a JOIN edge l ON l.slot = z;
CREATE TABLE measured SELECT code AS period, grp, sex, age, sum(IF(b < a AND e >= a, n, 0)) AS opening, sum(IF(b >= a, n, 0)) AS new,
  sum(IF(e >= a AND e < z, n, 0)) AS ended, sum(IF(e >= z, n, 0)) AS ongoing, sum(IF(b >= a, r, 0)) AS returned
FROM flow JOIN period ON b < z AND e >= a GROUP BY code, grp, sex, age;

SELECT concat_ws(';', period, tab, ELT(grp + 1, {groups}), codes, CAST(sum(value) AS SIGNED)) FROM (
  SELECT period, 'participation_flow' AS tab, grp, concat_ws(';', {sex}, {age}, 'opening') AS codes, opening AS value FROM measured
  UNION ALL SELECT period, 'participation_flow', grp, concat_ws(';', {sex}, {age}, 'new'), new FROM measured
  UNION ALL SELECT period, 'participation_flow', grp, concat_ws(';', {sex}, {age}, 'ended'), ended FROM measured
  UNION ALL SELECT period, 'participation_flow', grp, concat_ws(';', {sex}, {age}, 'ongoing'), ongoing FROM measured
  UNION ALL SELECT period, 'participation_flow', grp, concat_ws(';', {sex}, {age}, 'returned'), returned FROM measured
  UNION ALL SELECT code, 'exit_outcome', grp, concat_ws(';', {sex}, {age}, ELT(outcome + 1, 'ARBETE', 'ARBETE_SUBV', 'STUDIER', 'ARBETSSOKANDE',
      'RATT_ERSATTNING', 'FORTSATT_REHAB', 'ATER_ORDINARIE', 'ATER_FORSORJNINGSSTOD', 'SJUKDOM', 'FORALDRALEDIG', 'FLYTT', 'ALDER', 'AVLIDEN',
      'ATERTAGET_SAMTYCKE', 'EGET_AVBROTT', 'ANNAT')), n FROM flow JOIN period ON e >= a AND e < z
  UNION ALL SELECT code, 'programme_time', grp, concat_ws(';', {sex}, 'ended', {band}), n FROM ended JOIN period ON e >= a AND e < z
  UNION ALL SELECT code, 'programme_time', grp, concat_ws(';', {sex}, 'ongoing', {band}), n FROM (
    SELECT code, grp, sex, n, CASE WHEN period.months - j.months < 6 * 32 THEN 0 WHEN period.months - j.months < 12 * 32 THEN 1
      WHEN period.months - j.months < 24 * 32 THEN 2 WHEN period.months - j.months < 36 * 32 THEN 3 ELSE 4 END AS band
    FROM lives STRAIGHT_JOIN period ON ja < after AND e >= z STRAIGHT_JOIN calendar j ON j.day = ja) AS lived
  UNION ALL SELECT code, 'action_plan', grp, concat_ws(';', {sex}, ELT(plan + 1, 'J', 'N', '_U')), n FROM plans JOIN period ON b < z AND e >= z
  UNION ALL SELECT code, 'livelihood_change', grp, concat_ws(';', {livelihood_f}, {livelihood_t}), n FROM changes JOIN period ON e >= a AND e < z
  UNION ALL SELECT code, 'person_days', grp, NULL, n * IF(e >= z, after, 1) + IF(e >= z, 0, ended) - IF(b < a, n * first, begun)
    FROM flow JOIN period ON b < z AND e >= a
) AS line GROUP BY period, tab, grp, codes;
