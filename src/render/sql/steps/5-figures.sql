--: counted
@step(ruta_counted)
SELECT v.viewed, r.ix, r.last_day, coalesce(r.moment, @never) AS moment, r.party_set, r.split, r.amount, r.out_of, r.said, r.is_na
FROM ruta_rows r
JOIN ruta_views v ON @known(r, v) AND r.last_day <= v.as_of
LEFT JOIN ruta_out_{{rounds}} o ON o.ruling = v.ruling AND o.row_key = r.row_key
LEFT JOIN ruta_contradicted_{{rounds}} c ON c.ruling = v.ruling AND c.row_key = r.row_key
WHERE NOT r.wrong AND o.row_key IS NULL AND c.row_key IS NULL;

--: series
@step(ruta_series)
WITH spread AS (
    SELECT c.viewed, c.ix, i.over_time, c.party_set AS parties, c.split, c.last_day, c.moment, c.amount, c.out_of, c.is_na
    FROM ruta_counted c JOIN ruta_indicators i ON i.ix = c.ix
    WHERE i.kind NOT IN ('parties', 'text')
    UNION ALL
    SELECT c.viewed, c.ix, i.over_time, s.party, '', c.last_day, c.moment, c.amount, NULL, c.is_na
    FROM ruta_counted c JOIN ruta_indicators i ON i.ix = c.ix JOIN ruta_party_sets s ON s.party_set = c.party_set
    WHERE i.kind = 'parties'
), placed AS (
    SELECT s.*, rank() OVER (
        PARTITION BY viewed, ix, parties, split
        ORDER BY CASE over_time WHEN 'latest' THEN @big(last_day) WHEN 'max' THEN amount ELSE -amount END DESC,
            CASE over_time WHEN 'latest' THEN moment ELSE 0 END DESC) AS place
    FROM spread s WHERE over_time = 'latest' OR over_time <> 'sum' AND NOT is_na
)
SELECT viewed, ix, parties, split, max(amount) AS amount,
    CASE WHEN count(out_of) = count(*) THEN max(out_of) END AS out_of, bool_and(is_na) AS is_na
FROM placed WHERE place = 1 GROUP BY viewed, ix, parties, split
UNION ALL
SELECT viewed, ix, parties, split, sum(amount), CASE WHEN count(out_of) = count(*) THEN sum(out_of) END, FALSE
FROM spread WHERE over_time = 'sum' AND NOT is_na GROUP BY viewed, ix, parties, split;

--: headlines
@step(ruta_headlines)
WITH parts AS (
    SELECT s.viewed, s.ix, i.over_parties, s.amount, s.out_of
    FROM ruta_series s JOIN ruta_indicators i ON i.ix = s.ix
    WHERE s.amount IS NOT NULL AND NOT (i.over_time = 'sum' AND i.over_parties IN ('max', 'min'))
        AND (i.over_parties <> 'none' OR s.parties = '' AND replace(s.split, @sep, '') = '')
    UNION ALL
    SELECT s.viewed, s.ix, i.over_parties, sum(s.amount), CASE WHEN count(s.out_of) = count(*) THEN sum(s.out_of) END
    FROM ruta_series s JOIN ruta_indicators i ON i.ix = s.ix
    WHERE s.amount IS NOT NULL AND i.over_time = 'sum' AND i.over_parties IN ('max', 'min')
    GROUP BY s.viewed, s.ix, i.over_parties, s.parties
), placed AS (
    SELECT p.*, rank() OVER (PARTITION BY viewed, ix
        ORDER BY CASE over_parties WHEN 'max' THEN amount WHEN 'min' THEN -amount ELSE @big(0) END DESC) AS place
    FROM parts p
), combined AS (
    SELECT viewed, ix, count(*) AS parts,
        CASE WHEN over_parties IN ('max', 'min') THEN max(amount) ELSE sum(amount) END AS amount,
        CASE WHEN count(out_of) < count(*) THEN NULL
            WHEN over_parties IN ('max', 'min') THEN max(out_of) ELSE sum(out_of) END AS out_of
    FROM placed WHERE place = 1 GROUP BY viewed, ix, over_parties
), based AS (
    SELECT c.viewed, c.ix, c.parts, i.kind, i.over_parties,
        CASE WHEN i.included THEN c.amount + i.baseline ELSE c.amount END AS amount,
        CASE WHEN i.kind = 'level' OR i.included AND i.baseline <> 0 THEN NULL ELSE c.out_of END AS out_of
    FROM combined c JOIN ruta_indicators i ON i.ix = c.ix
), reduced AS (
    SELECT b.*, CASE
        WHEN amount % @big(1000000000) = 0 AND out_of % @big(1000000000) = 0 THEN @big(1000000000)
        WHEN amount % @big(1000000) = 0 AND out_of % @big(1000000) = 0 THEN @big(1000000)
        WHEN amount % @big(1000) = 0 AND out_of % @big(1000) = 0 THEN @big(1000)
        ELSE @big(1) END * CASE WHEN out_of < 0 THEN @big(-1) ELSE @big(1) END AS by_what
    FROM based b
), shares AS (
    SELECT r.*, CASE WHEN out_of <> 0 THEN @div(amount, by_what) * @big(100000000000) END AS share_num,
        CASE WHEN out_of <> 0 THEN @div(out_of, by_what) END AS share_den
    FROM reduced r
)
SELECT viewed, ix, amount, out_of, parts, share_num, share_den,
    CASE WHEN kind = 'share' THEN share_num ELSE amount END AS num,
    CASE WHEN kind = 'share' THEN share_den WHEN over_parties = 'mean' THEN @big(parts) ELSE @big(1) END AS den
FROM shares;

@step(ruta_texts)
WITH placed AS (
    SELECT c.ix, c.party_set, c.split, c.last_day, c.moment, c.said, c.is_na,
        rank() OVER (PARTITION BY c.ix, c.party_set, c.split ORDER BY c.last_day DESC, c.moment DESC) AS place
    FROM ruta_counted c JOIN ruta_indicators i ON i.ix = c.ix WHERE i.kind = 'text' AND c.viewed = 'now'
), newest AS (
    SELECT ix, substr(said, 2) AS told, rank() OVER (PARTITION BY ix ORDER BY last_day DESC, moment DESC) AS place
    FROM placed WHERE place = 1 AND NOT is_na
)
SELECT ix, @joined(told, ' / ') AS told FROM (SELECT DISTINCT ix, told FROM newest WHERE place = 1) n GROUP BY ix;

@step(ruta_standing)
WITH placed AS (
    SELECT c.*, rank() OVER (PARTITION BY ix ORDER BY last_day DESC, moment DESC) AS place
    FROM ruta_counted c WHERE viewed = 'now'
)
SELECT ix, count(*) AS row_count, max(last_day) AS last_day,
    bool_and(place > 1 OR is_na AND party_set = '' AND replace(split, @sep, '') = '') AS not_applicable
FROM placed GROUP BY ix;

@step(ruta_absent)
SELECT s.ix, count(*) AS members
FROM ruta_series s JOIN ruta_indicators i ON i.ix = s.ix
JOIN ruta_within m ON m.within = i.within AND m.party = s.parties
WHERE i.kind = 'parties' AND s.viewed = 'now' AND s.is_na GROUP BY s.ix;
