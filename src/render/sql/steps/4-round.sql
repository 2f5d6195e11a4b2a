@step(ruta_valid_{{n}})
SELECT n.ruling, n.node, n.target, n.moment, n.withdraws, NOT n.wrong AND c.node IS NULL AS valid
FROM ruta_tree n
LEFT JOIN (
    SELECT DISTINCT t.ruling, t.node FROM ruta_touched t
    JOIN ruta_contradicted_{{before}} c ON c.ruling = t.ruling AND c.row_key = t.row_key
) c ON c.ruling = n.ruling AND c.node = n.node;

@step(ruta_live_{{n}})
WITH live_0 AS (SELECT ruling, node, target, moment, valid AS live FROM ruta_valid_{{n}}),
{{lives}}
SELECT a.ruling, a.node, a.target, a.moment, a.live, a.live = b.live AS settled
FROM live_{{last}} a JOIN live_{{last_but_one}} b ON b.ruling = a.ruling AND b.node = a.node;

@step(ruta_newest_{{n}})
WITH placed AS (
    SELECT ruling, node, target, rank() OVER (PARTITION BY ruling, target ORDER BY moment DESC) AS place
    FROM ruta_live_{{n}} WHERE live AND target IS NOT NULL
)
SELECT ruling, target, CASE WHEN count(*) = 1 THEN max(node) END AS node
FROM placed WHERE place = 1 GROUP BY ruling, target;

@step(ruta_out_{{n}})
WITH fallen AS (
    SELECT l.ruling, l.node FROM ruta_live_{{n}} l
    JOIN ruta_newest_{{n}} w ON w.ruling = l.ruling AND w.target = l.target
    WHERE l.live AND (w.node IS NULL OR w.node <> l.node)
), out_nodes AS (
    SELECT ruling, node FROM fallen
    UNION
    SELECT a.ruling, a.node FROM ruta_above a JOIN fallen f ON f.ruling = a.ruling AND f.node = a.above
    UNION
    SELECT ruling, node FROM ruta_valid_{{n}} WHERE NOT valid OR withdraws
    UNION
    SELECT ruling, target AS node FROM ruta_newest_{{n}} WHERE node IS NOT NULL
)
SELECT DISTINCT t.ruling, t.row_key FROM ruta_touched t
JOIN out_nodes o ON o.ruling = t.ruling AND o.node = t.node;

@step(ruta_contradicted_{{n}})
WITH standing AS (
    SELECT k.ruling, k.series, k.row_key, k.says FROM ruta_clashes k
    LEFT JOIN ruta_out_{{n}} o ON o.ruling = k.ruling AND o.row_key = k.row_key
    LEFT JOIN ruta_contradicted_{{before}} c ON c.ruling = k.ruling AND c.row_key = k.row_key
    WHERE o.row_key IS NULL OR c.row_key IS NOT NULL
), broken AS (
    SELECT ruling, series FROM standing GROUP BY ruling, series HAVING count(DISTINCT says) > 1
)
SELECT s.ruling, s.row_key FROM standing s JOIN broken b ON b.ruling = s.ruling AND b.series = s.series
UNION
SELECT ruling, row_key FROM ruta_contradicted_{{before}};
