--: links
@step(ruta_touched)
WITH ids AS (
    SELECT replaces AS id FROM ruta_rows WHERE replaces <> ''
    UNION
    SELECT id FROM ruta_rows WHERE id <> '' GROUP BY id HAVING count(*) > 1
)
SELECT v.ruling, r.row_key, CASE WHEN r.id <> '' THEN 'i' || r.id ELSE 'r' || r.row_key END AS node,
    r.replaces, coalesce(r.moment, @never) AS moment, r.ix, r.wrong, r.withdraws
FROM ruta_rows r
JOIN ruta_rulings v ON @known(r, v)
LEFT JOIN ids ON ids.id = r.id
WHERE r.replaces <> '' OR ids.id IS NOT NULL;

@step(ruta_nodes)
WITH nodes AS (
    SELECT ruling, node, max(moment) AS moment, bool_or(wrong) OR count(*) > 1 AS wrong, bool_or(withdraws) AS withdraws,
        min(ix) AS least_ix, max(ix) AS most_ix,
        CASE WHEN min(replaces) = max(replaces) THEN min(replaces) ELSE '' END AS replaces
    FROM ruta_touched GROUP BY ruling, node
), wanted AS (
    SELECT n.*, t.node AS target,
        coalesce(CASE WHEN n.least_ix < t.least_ix THEN n.least_ix ELSE t.least_ix END
            < CASE WHEN n.most_ix > t.most_ix THEN n.most_ix ELSE t.most_ix END, FALSE) AS foreign_row
    FROM nodes n LEFT JOIN nodes t ON t.ruling = n.ruling AND n.replaces <> '' AND t.node = 'i' || n.replaces
)
SELECT ruling, node, moment, withdraws, wrong OR replaces <> '' AND target IS NULL OR foreign_row AS wrong,
    CASE WHEN NOT foreign_row THEN target END AS target
FROM wanted;

--: chains
@step(ruta_above_1)
SELECT ruling, node, target AS above, CAST(1 AS INTEGER) AS steps FROM ruta_nodes WHERE target IS NOT NULL;

{{doubling}}

--: cycles
@step(ruta_tree)
WITH cycles AS (SELECT DISTINCT ruling, node FROM ruta_above WHERE node = above)
SELECT n.ruling, n.node, n.moment, n.withdraws, CASE WHEN c.node IS NULL THEN n.target END AS target,
    n.wrong OR c.node IS NOT NULL AS wrong
FROM ruta_nodes n LEFT JOIN cycles c ON c.ruling = n.ruling AND c.node = n.node;

--: clashes
@step(ruta_clashes)
WITH spread AS (
    SELECT r.row_key, r.moment, r.ix, r.said || @sep || coalesce(CAST(r.out_of AS @text), '') AS says,
        r.party_set || @sep || r.split AS series, r.last_day
    FROM ruta_rows r JOIN ruta_indicators i ON i.ix = r.ix
    WHERE i.over_time = 'latest' AND i.kind NOT IN ('text', 'parties') AND NOT r.wrong AND NOT r.withdraws
    UNION ALL
    SELECT r.row_key, r.moment, r.ix, r.said || @sep || coalesce(CAST(r.out_of AS @text), ''), s.party, r.last_day
    FROM ruta_rows r JOIN ruta_indicators i ON i.ix = r.ix JOIN ruta_party_sets s ON s.party_set = r.party_set
    WHERE i.kind = 'parties' AND NOT r.wrong AND NOT r.withdraws
), doubtful AS (
    SELECT ix, series, last_day, coalesce(moment, @never) AS moment FROM spread
    GROUP BY ix, series, last_day, coalesce(moment, @never) HAVING count(DISTINCT says) > 1
)
SELECT v.ruling, r.row_key, r.says,
    CAST(r.ix AS @text) || @sep || r.series || @sep || CAST(r.last_day AS @text) || @sep || CAST(d.moment AS @text) AS series
FROM spread r
JOIN doubtful d ON d.ix = r.ix AND d.series = r.series AND d.last_day = r.last_day AND d.moment = coalesce(r.moment, @never)
JOIN ruta_rulings v ON @known(r, v);

@step(ruta_contradicted_0)
SELECT ruling, row_key FROM ruta_clashes WHERE FALSE;
