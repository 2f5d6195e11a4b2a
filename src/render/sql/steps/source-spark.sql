--: source
CREATE OR REPLACE TEMPORARY VIEW measurements ({{typed}})
USING csv OPTIONS (path 'data', recursiveFileLookup 'true', pathGlobFilter '*.csv', header 'true', enforceSchema 'false',
    multiLine 'true', quote '"', escape '"', mode 'FAILFAST');
--: parquet
-- CREATE OR REPLACE TEMPORARY VIEW measurements USING parquet OPTIONS (path 'data', recursiveFileLookup 'true');
