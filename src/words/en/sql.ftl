# Comments of the scripts that “export sql” writes.

sql-head =
    The figures of “ruta report --format csv”, computed by another engine. Written by “ruta export sql”.
    Numbers are whole multiples of 0.000000001: nothing passes through binary floating point. Quotients are rounded half to even to six decimals, once, at the end.
sql-head-duckdb = For DuckDB: duckdb -csv < script.sql, in the folder of the workspace. Numbers have 38 digits; where a product would need more, DuckDB stops with an error.
sql-head-datafusion = For Apache DataFusion: datafusion-cli --format csv -f script.sql, in the folder of the workspace. Numbers have 76 digits.
sql-head-spark = For Apache Spark: spark-sql -f script.sql, in the folder of the workspace. Numbers have 38 digits; with spark.sql.ansi.enabled = true Spark stops with an error where a product would need more, without it the cell is empty.
sql-assumes =
    What the script takes for granted, and “ruta check” verifies: files in UTF-8 with commas, decimal points, dates like 2025-06-30 or 2025-Q2, the columns’ English names, as many cells in each row as in the header, accents in one character (NFC); no conflict copies (“ruta tidy” merges them); definitions without errors.
    What it checks itself: numbers, dates, ids, parties, dimensions, ranges, required splits, equal rows, ids with several contents, corrections and withdrawals, contradictions. A row with an error does not count.
sql-source = THE MEASUREMENTS. This is the place to change: another folder, a bucket, Parquet.
sql-parquet = The same in Parquet, all columns as text:
sql-settings = THE DAYS: as of, known at (empty = all that is known), since. They may be changed; “since” is not later than “as of”.
sql-definitions = THE DEFINITIONS, as they were when the script was written.
sql-cells = Cells, trimmed.
sql-days = Each different date and moment once: its last day, its microsecond in UTC.
sql-parties = Each different party cell once: the set of parties that it means.
sql-rows = Rows, read and judged by themselves. Equal rows are one row; what cannot be read is its text.
sql-links = Corrections: rows of one id are one node; a link goes from what corrects to what is corrected.
sql-chains = Every row that a row replaces through others.
sql-cycles = Rows on a cycle replace nothing and do not count.
sql-clashes = Rows of a series of totals that say different things of the same day, reported at the same moment.
sql-rounds = Who stands: the newest correction holds; equally new ones fall. A contradiction replaces nothing, so corrections are settled again after it.
sql-counted = Rows that count, in three views: now; then, with today’s knowledge; then, as it was told then.
sql-series = Series over time.
sql-headlines = Series combined, the baseline where it is included, quotients.
sql-progress = What was expected by this day.
sql-status = The first status that applies.
sql-numbers = Every number as text: exact digits, or six decimals rounded half to even; percentages keep one.
sql-guard = Stops the script if chains or contradictions are deeper than it goes.
sql-answer = The answer.
sql-too-deep = Corrections or contradictions are nested deeper than this script goes: use ruta report
sql-unlike =
    { $count ->
        [one] A data file is not written as the script expects: { $file }
       *[other] { $count } data files are not written as the script expects, the first: { $file }
    }
    .help = The script reads UTF-8 with commas, decimal points, ISO dates and English column names, and merges no conflict copies. Rewrite such a file, or give the script other measurements.
