--: rows
@step(ruta_rows)
WITH met AS (
    SELECT c.*, i.ix, i.kind, i.least, i.most, i.whole_only, i.party_needed{{needs}},
        d.last_day, m.moment,
        coalesce(p.party_set, '') AS party_set,
        c.party_text <> '' AND coalesce(p.wrong, TRUE) AS party_wrong,
        coalesce(p.organised, FALSE) AS organised,
        o.within IS NOT NULL AS outside,
        {{splits}},
        CASE WHEN @matches(c.value_text, '^[0-9-]') AND i.kind IN ('count', 'level', 'share') THEN ''
            ELSE @fold(c.value_text) END AS folded,
        CASE WHEN @is_number(c.of_text) THEN @units(c.of_text) END AS out_of
    FROM ruta_cells c
    LEFT JOIN ruta_indicators i ON i.id_lower = lower(c.indicator_text)
    LEFT JOIN ruta_days d ON d.day_text = c.day_text
    LEFT JOIN ruta_moments m ON m.recorded_text = c.recorded_text
    LEFT JOIN ruta_party_cells p ON p.cell = c.party_text
    LEFT JOIN ruta_outsiders o ON o.party_set = p.party_set AND o.within = i.within{{split_joins}}
), told AS (
    SELECT r.*,
        r.value_text <> '' AND NOT @matches(r.value_text, '^[0-9-]') AND (lower(r.value_text) = 'n/a'
            OR length(r.value_text) < 40 AND r.folded IN ('noaplica', 'noseaplica', 'naoseaplica', 'naoaplicavel', 'notapplicable')) AS is_na,
        coalesce(s.place, n.place) AS stage
    FROM met r
    LEFT JOIN ruta_stages s ON s.ix = r.ix AND s.id_lower = lower(r.value_text)
    LEFT JOIN ruta_stage_names n ON n.ix = r.ix AND n.name = r.folded
), valued AS (
    SELECT r.*,
        CASE
            WHEN r.is_na OR r.value_text = '' THEN NULL
            WHEN r.kind IN ('count', 'level', 'share') AND @is_number(r.value_text) THEN @units(r.value_text)
            WHEN r.kind = 'parties' AND r.folded IN ('1', 'si', 's', 'yes', 'y', 'sim') THEN @big(1000000000)
            WHEN r.kind = 'parties' AND r.folded IN ('0', 'no', 'n', 'nao') THEN @big(0)
            WHEN r.kind = 'milestone' THEN @big(r.stage) * @big(1000000000)
        END AS amount,
        r.value_text = '' AND r.replaces_text <> '' AND r.ix IS NOT NULL AS withdraws,
        @is_id(r.id_text) AS id_right, @is_id(r.replaces_text) AS replaces_right
    FROM told r
), read AS (
    SELECT r.*,
        CASE WHEN r.value_text = '' THEN 'W' WHEN r.is_na THEN 'A' WHEN r.kind = 'text' THEN 'T' || @neat(r.value_text)
            ELSE 'N' || CAST(r.amount AS @text) END AS said,
        r.ix IS NULL OR r.last_day IS NULL OR r.party_wrong OR r.split_wrong
            OR r.recorded_text <> '' AND r.moment IS NULL
            OR r.of_text <> '' AND r.out_of IS NULL
            OR r.id_text <> '' AND NOT r.id_right OR r.replaces_text <> '' AND NOT r.replaces_right
            OR r.value_text = '' AND r.replaces_text = ''
            OR r.value_text <> '' AND NOT r.is_na AND (
                r.kind <> 'text' AND r.amount IS NULL OR r.kind = 'share' AND r.out_of IS NULL
                OR r.kind = 'parties' AND r.party_set = '') AS unreadable
    FROM valued r
)
SELECT DISTINCT
    md5(CASE WHEN unreadable THEN {{raw_key}} ELSE
        CAST(ix AS @text) || @sep || day_text || @sep || said || @sep || coalesce(CAST(out_of AS @text), '') || @sep
        || party_set || @sep || split || @sep || event || @sep || source || @sep || note || @sep || reporter || @sep
        || coalesce(CAST(moment AS @text), '') || @sep || lower(id_text) || @sep || lower(replaces_text){{other_key}}
    END) AS row_key,
    ix, last_day, moment, party_set, split, amount, out_of, said, is_na, withdraws,
    CASE WHEN id_right THEN lower(id_text) ELSE '' END AS id,
    CASE WHEN replaces_right THEN lower(replaces_text) ELSE '' END AS replaces,
    CASE WHEN unreadable THEN TRUE WHEN withdraws THEN FALSE ELSE coalesce(kind IN ('count', 'share') AND amount > out_of, FALSE)
        OR coalesce(kind IN ('count', 'share') AND coalesce(least >= 0, TRUE) AND (amount < 0 AND (kind = 'share' OR least IS NULL) OR out_of < 0), FALSE)
        OR coalesce(kind IN ('count', 'level') AND (amount < least OR amount > most), FALSE)
        OR coalesce(kind = 'share' AND out_of <> 0 AND (
            (amount * @big(100000000000) - least * out_of) * sign_of < 0
            OR (amount * @big(100000000000) - most * out_of) * sign_of > 0), FALSE)
        OR coalesce(whole_only AND (kind <> 'parties' AND kind <> 'milestone' AND amount % @big(1000000000) <> 0 OR out_of % @big(1000000000) <> 0), FALSE)
        OR outside OR kind = 'parties' AND organised
        OR NOT is_na AND (party_needed AND party_set = ''{{missing}})
    END AS wrong
FROM (SELECT r.*, CASE WHEN r.out_of < 0 THEN @big(-1) ELSE @big(1) END AS sign_of FROM read r) r;
