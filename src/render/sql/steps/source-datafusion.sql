--: source
SET datafusion.execution.listing_table_ignore_subdirectory = false;
DROP TABLE IF EXISTS measurements;
CREATE EXTERNAL TABLE measurements ({{typed}})
STORED AS CSV LOCATION 'data/' OPTIONS ('format.has_header' 'true', 'format.newlines_in_values' 'true');
--: parquet
-- CREATE EXTERNAL TABLE measurements STORED AS PARQUET LOCATION 'data/';
