--: settings
@step(ruta_asked)
SELECT CAST(as_of AS @text) AS as_of, CAST(known_at AS @text) AS known_at, CAST(since AS @text) AS since
FROM (VALUES ({{as_of}}, {{known_at}}, {{since}})) AS t(as_of, known_at, since);

@step(ruta_settings)
SELECT @day_number(as_of) AS as_of, @moment(known_at) AS known_at, @day_number(since) AS since FROM ruta_asked;

@step(ruta_views)
SELECT 'now' AS viewed, 1 AS ruling, known_at, as_of FROM ruta_settings
UNION ALL SELECT 'then', 1, known_at, since FROM ruta_settings WHERE since IS NOT NULL
UNION ALL SELECT 'told', 2, CASE WHEN known_at < day_end THEN known_at ELSE day_end END, since
    FROM (SELECT known_at, since, (since + 1) * 86400000000 - 1 AS day_end FROM ruta_settings WHERE since IS NOT NULL) s;

@step(ruta_rulings)
SELECT DISTINCT ruling, known_at FROM ruta_views;

--: definitions
{{definitions}}
