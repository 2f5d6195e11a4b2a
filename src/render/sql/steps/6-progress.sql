--: progress
@step(ruta_legs_today)
WITH placed AS (
    SELECT l.*, v.as_of, rank() OVER (PARTITION BY l.ix ORDER BY l.leg) AS place
    FROM ruta_legs l JOIN ruta_views v ON v.viewed = 'now' WHERE v.as_of < l.until OR l.last_leg
)
SELECT ix,
    CASE WHEN as_of >= until THEN goal WHEN steps OR as_of <= since THEN start
        ELSE start * @big(until - since) + (goal - start) * @big(as_of - since) END AS num,
    CASE WHEN as_of >= until OR steps OR as_of <= since THEN @big(1) ELSE @big(until - since) END AS den
FROM placed WHERE place = 1;

@step(ruta_figures)
SELECT i.*, v.as_of, h.amount, h.out_of, h.parts, h.share_num, h.share_den, h.num, h.den,
    p.num AS then_num, p.den AS then_den, k.num AS told_num, k.den AS told_den,
    l.num AS leg_num, l.den AS leg_den, t.told, s.last_day, coalesce(s.row_count, 0) AS row_count,
    coalesce(s.not_applicable, FALSE) AS not_applicable, i.members - coalesce(a.members, 0) AS members_left,
    (h.num - i.baseline * h.den) * l.den AS gone,
    h.den * (l.num - i.baseline * l.den) AS planned
FROM ruta_indicators i
JOIN ruta_views v ON v.viewed = 'now'
LEFT JOIN ruta_headlines h ON h.viewed = 'now' AND h.ix = i.ix
LEFT JOIN ruta_headlines p ON p.viewed = 'then' AND p.ix = i.ix
LEFT JOIN ruta_headlines k ON k.viewed = 'told' AND k.ix = i.ix
LEFT JOIN ruta_legs_today l ON l.ix = i.ix
LEFT JOIN ruta_texts t ON t.ix = i.ix
LEFT JOIN ruta_standing s ON s.ix = i.ix
LEFT JOIN ruta_absent a ON a.ix = i.ix;

--: status
@step(ruta_statuses)
SELECT f.ix, CASE
    WHEN f.not_applicable THEN 'not-applicable'
    WHEN CASE WHEN f.kind = 'text' THEN f.told IS NULL ELSE f.num IS NULL END
        THEN CASE WHEN f.first_due > f.as_of THEN 'not-due' ELSE 'no-data' END
    WHEN f.target IS NULL OR f.num IS NULL THEN 'no-target'
    WHEN CASE f.direction WHEN 'increase' THEN f.num >= f.target * f.den WHEN 'decrease' THEN f.num <= f.target * f.den
        ELSE CASE WHEN f.target_least IS NULL AND f.target_most IS NULL THEN f.num = f.target * f.den
            ELSE coalesce(f.target_least * f.den <= f.num, TRUE) AND coalesce(f.num <= f.target_most * f.den, TRUE) END
        END THEN 'achieved'
    WHEN f.target_day < f.as_of THEN 'missed'
    WHEN f.keeps THEN 'off-track'
    WHEN f.baseline IS NULL THEN 'no-baseline'
    WHEN f.leg_num IS NULL THEN 'in-progress'
    WHEN f.planned = 0 THEN 'on-track'
    WHEN f.gone * @big(1000000000) * sign_of >= t.on_track * f.planned * sign_of THEN 'on-track'
    WHEN f.gone * @big(1000000000) * sign_of >= t.at_risk * f.planned * sign_of THEN 'at-risk'
    ELSE 'off-track' END AS status
FROM (SELECT f.*, CASE WHEN f.planned < 0 THEN @big(-1) ELSE @big(1) END AS sign_of FROM ruta_figures f) f
CROSS JOIN ruta_thresholds t;

--: numbers
@step(ruta_numbers)
WITH numbers AS (
    SELECT ix, 'value' AS slot, amount AS num, CASE WHEN over_parties = 'mean' THEN @big(parts) ELSE @big(1) END AS den,
        CASE WHEN over_parties = 'mean' THEN 'derived' ELSE 'exact' END AS style
    FROM ruta_figures WHERE kind NOT IN ('milestone', 'text')
    UNION ALL SELECT ix, 'of', out_of, @big(1), 'exact' FROM ruta_figures
    UNION ALL SELECT ix, 'percent', share_num, share_den, 'percent' FROM ruta_figures
    UNION ALL SELECT ix, 'ceiling', CASE kind WHEN 'share' THEN @big(100) WHEN 'milestone' THEN @big(stages) WHEN 'parties' THEN @big(members_left) END
        * @big(1000000000), @big(1), 'exact' FROM ruta_figures
    UNION ALL SELECT ix, 'baseline', baseline, @big(1), CASE WHEN kind = 'share' THEN 'stated' ELSE 'exact' END FROM ruta_figures
    UNION ALL SELECT ix, 'target', target, @big(1), CASE WHEN kind = 'share' THEN 'stated' ELSE 'exact' END
        FROM ruta_figures WHERE kind <> 'milestone'
    UNION ALL SELECT ix, 'achieved', @big(100000000000) * (num - from_what * den), (target - from_what) * den, 'percent'
        FROM (SELECT f.*, CASE WHEN kind = 'milestone' AND direction <> 'decrease' THEN @big(0) ELSE baseline END AS from_what FROM ruta_figures f) f
        WHERE NOT keeps AND target <> from_what
    UNION ALL SELECT ix, 'expected', CASE WHEN keeps THEN target ELSE leg_num END, CASE WHEN keeps THEN @big(1) ELSE leg_den END,
        CASE WHEN kind = 'share' AND keeps THEN 'stated' WHEN kind = 'share' THEN 'percent' WHEN keeps THEN 'exact' ELSE 'derived' END
        FROM ruta_figures
    UNION ALL SELECT ix, 'pace', @big(1000000000) * gone, planned, 'derived' FROM ruta_figures WHERE planned <> 0
    UNION ALL SELECT ix, 'previous', then_num, then_den,
        CASE WHEN kind = 'share' THEN 'percent' WHEN over_parties = 'mean' THEN 'derived' ELSE 'exact' END FROM ruta_figures
    UNION ALL SELECT ix, 'change', num * then_den - then_num * den, den * then_den,
        CASE WHEN kind = 'share' THEN 'percent' WHEN over_parties = 'mean' THEN 'derived' ELSE 'exact' END FROM ruta_figures
), signed AS (
    SELECT ix, slot, style, num < 0 AND den > 0 OR num > 0 AND den < 0 AS negative,
        CASE WHEN num < 0 THEN -num ELSE num END AS num,
        CASE WHEN den < 0 THEN -den ELSE den END * @big(CASE WHEN style IN ('exact', 'stated') THEN 1 ELSE 1000 END) AS den
    FROM numbers WHERE num IS NOT NULL AND den IS NOT NULL
), divided AS (
    SELECT s.*, @div(num, den) AS whole, num % den AS rest FROM signed s
), rounded AS (
    SELECT ix, slot, style, negative, CASE WHEN style IN ('exact', 'stated') THEN whole
        ELSE (whole + CASE WHEN rest * @big(2) > den OR rest * @big(2) = den AND whole % @big(2) = 1 THEN @big(1) ELSE @big(0) END) * @big(1000) END AS units
    FROM divided
), split AS (
    SELECT ix, slot, style, CASE WHEN negative AND units > 0 THEN '-' ELSE '' END AS mark,
        CAST(@div(units, @big(1000000000)) AS @text) AS whole,
        TRIM(TRAILING '0' FROM lpad(CAST(units % @big(1000000000) AS @text), 9, '0')) AS part
    FROM rounded
)
SELECT ix, slot, mark || whole || CASE WHEN part <> '' THEN '.' || part WHEN style IN ('percent', 'stated') THEN '.0' ELSE '' END AS told
FROM split;
