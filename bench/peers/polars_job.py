"""The job in Polars: `polars_job.py DATA DEFINITIONS ids|plain tuned|lazy|streaming`, CSV to stdout.

Values are read as binary doubles, the fastest type it has, and rounded to the two decimals that the
generator writes at the end; that the digits are right is compared before anything is timed."""

import sys

import polars as pl

data, definitions, ids, way = sys.argv[1:5]
names = ["date", "indicator", "country", "value", "sex", "source", "reporter", "note"]
if ids == "ids":
    names += ["recorded", "id", "replaces"]
types = {"date": pl.Date, "value": pl.Float64}
if way == "lazy":
    rows = pl.scan_csv(data, try_parse_dates=True)
else:
    rows = pl.scan_csv(data, schema={name: types.get(name, pl.String) for name in names})
rows = rows.unique(maintain_order=False)
if ids == "ids":
    replaced = rows.select(pl.col("replaces").drop_nulls())
    rows = rows.filter(pl.col("value").is_not_null())
    rows = rows.join(replaced, left_on="id", right_on="replaces", how="anti")
series = rows.group_by("indicator", "country", "sex").agg(
    total=pl.col("value").sum(),
    most=pl.col("value").max(),
    newest=pl.col("value").get(pl.col("date").arg_max()),
    last_date=pl.col("date").max(),
    n=pl.len(),
)
value = (
    pl.when(pl.col("over_time") == "sum").then(pl.col("total"))
    .when(pl.col("over_time") == "max").then(pl.col("most"))
    .otherwise(pl.col("newest"))
)
answer = (
    pl.scan_csv(definitions)
    .join(series, on="indicator", how="left")
    .group_by("indicator")
    .agg(value=value.sum().round(2), last_date=pl.col("last_date").max(), rows=pl.col("n").sum())
    .sort("indicator")
)
engine = "streaming" if way == "streaming" else "in-memory"
sys.stdout.write(answer.collect(engine=engine).write_csv())
