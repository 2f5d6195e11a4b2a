--: source
CREATE OR REPLACE TEMP VIEW measurements AS
SELECT * FROM read_csv('data/**/*.csv', delim = ',', quote = '"', escape = '"', header = true, all_varchar = true, union_by_name = true);
--: parquet
-- SELECT * FROM read_parquet('data/**/*.parquet', union_by_name = true);

@step(ruta_columns)
SELECT * FROM (VALUES ({{nothing}})) AS t({{columns}}) WHERE FALSE;
