--: cells
@step(ruta_cells)
SELECT
    {{neat}}
FROM (
    SELECT
        {{cells}}
    FROM @measurements
) cells;

--: days
@step(ruta_days)
WITH texts AS (
    SELECT DISTINCT day_text AS t FROM ruta_cells
    WHERE @matches(day_text, '^(19|20|21)[0-9][0-9](-(0[1-9]|1[0-2])(-[0-9][0-9])?|-Q[1-4]|-S[12])?$')
), lasts AS (
    SELECT t, CASE
        WHEN length(t) = 10 THEN @day_number(t)
        WHEN length(t) = 4 THEN @day_number(t || '-12-31')
        WHEN substr(t, 6, 2) = 'Q1' THEN @day_number(substr(t, 1, 4) || '-03-31')
        WHEN substr(t, 6, 2) IN ('Q2', 'S1') THEN @day_number(substr(t, 1, 4) || '-06-30')
        WHEN substr(t, 6, 2) = 'Q3' THEN @day_number(substr(t, 1, 4) || '-09-30')
        WHEN substr(t, 6, 2) IN ('Q4', 'S2', '12') THEN @day_number(substr(t, 1, 4) || '-12-31')
        ELSE @day_number(substr(t, 1, 5) || lpad(CAST(TRY_CAST(substr(t, 6, 2) AS INTEGER) + 1 AS @text), 2, '0') || '-01') - 1
    END AS last_day FROM texts
)
SELECT t AS day_text, last_day FROM lasts WHERE last_day IS NOT NULL;

@step(ruta_moments)
WITH texts AS (SELECT DISTINCT recorded_text AS t FROM ruta_cells WHERE recorded_text <> ''),
instants AS (SELECT t, @moment(t) AS moment FROM texts)
SELECT t AS recorded_text, moment FROM instants WHERE moment IS NOT NULL;

--: parties
@step(ruta_party_parts)
WITH cells AS (SELECT DISTINCT party_text AS cell FROM ruta_cells WHERE party_text <> ''),
parts AS (SELECT cell, @parts(cell) AS part FROM cells),
neat AS (SELECT cell, @cell(part) AS part FROM parts),
codes AS (
    SELECT p.cell, p.part, c.party FROM neat p LEFT JOIN ruta_party_codes c ON c.code = upper(p.part)
    WHERE p.part <> ''
)
SELECT DISTINCT p.cell, coalesce(p.party, n.party) AS party
FROM codes p LEFT JOIN ruta_party_names n ON n.name = @fold(p.part);

@step(ruta_party_cells)
SELECT p.cell, @joined(p.party, '/') AS party_set, bool_or(p.party IS NULL) AS wrong,
    bool_or(coalesce(k.country, TRUE) = FALSE) AS organised
FROM ruta_party_parts p LEFT JOIN ruta_party_kinds k ON k.party = p.party
GROUP BY p.cell;

@step(ruta_party_sets)
SELECT DISTINCT c.party_set, p.party
FROM ruta_party_cells c JOIN ruta_party_parts p ON p.cell = c.cell
WHERE p.party IS NOT NULL;

@step(ruta_outsiders)
WITH groups AS (SELECT DISTINCT within FROM ruta_within)
SELECT DISTINCT s.party_set, g.within
FROM ruta_party_sets s
CROSS JOIN groups g
LEFT JOIN ruta_within m ON m.within = g.within AND m.party = s.party
WHERE m.party IS NULL;
