--: guard
@step(ruta_guard)
WITH faults AS (
    SELECT count(*) AS n FROM ruta_above a
    LEFT JOIN (SELECT DISTINCT ruling, node FROM ruta_above WHERE node = above) c ON c.ruling = a.ruling AND c.node = a.above
    WHERE a.steps > {{depth}} AND c.node IS NULL
    UNION ALL SELECT count(*) FROM ruta_live_{{rounds}} WHERE NOT settled
    UNION ALL SELECT count(*) FROM ruta_contradicted_{{rounds}} a
    LEFT JOIN ruta_contradicted_{{last_but_one}} b ON b.ruling = a.ruling AND b.row_key = a.row_key WHERE b.row_key IS NULL
)
SELECT CASE WHEN sum(n) > 0 THEN @fail({{too_deep}} || ' ', sum(n)) END AS stopped FROM faults;

--: answer
WITH written AS (
    SELECT ix{{pivot}}
    FROM ruta_numbers GROUP BY ix
)
SELECT f.roadmap, f.result, f.id AS indicator, f.label, f.name, f.kind, f.unit, s.status,
    w.value_told AS value, w.of_told AS {{of}}, w.percent_told AS percent, g.id AS stage, f.told AS text,
    w.ceiling_told AS ceiling, w.baseline_told AS baseline, coalesce(t.id, w.target_told) AS target,
    @day_text(f.target_day) AS target_date, w.achieved_told AS achieved_percent, w.expected_told AS expected, w.pace_told AS pace,
    w.previous_told AS previous, w.change_told AS change,
    CASE WHEN f.then_num IS NULL AND f.told_num IS NULL THEN 'false'
        WHEN coalesce(f.then_num * f.told_den = f.told_num * f.then_den, FALSE) THEN 'false' ELSE 'true' END AS restated,
    @day_text(f.last_day) AS last_date, CAST(f.row_count AS @text) AS {{rows}}
FROM ruta_figures f
JOIN ruta_statuses s ON s.ix = f.ix
LEFT JOIN written w ON w.ix = f.ix
LEFT JOIN ruta_stages g ON g.ix = f.ix AND f.kind = 'milestone' AND @big(g.place) * @big(1000000000) = f.num
LEFT JOIN ruta_stages t ON t.ix = f.ix AND f.kind = 'milestone' AND @big(t.place) * @big(1000000000) = f.target
CROSS JOIN ruta_guard
WHERE ruta_guard.stopped IS NULL{{only}}
ORDER BY f.ix;
