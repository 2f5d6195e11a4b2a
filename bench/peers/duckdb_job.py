"""The job in DuckDB's SQL, for its command line (`duckdb -csv -c SQL`) and its Python package.

The same job as `ruta report`: rows as a set, each series folded over time as its indicator asks, series
added up. With ids, rows that are corrected or withdrawn are left out; `recorded` is not needed to choose
the newest row, since the generator never gives two values for one series and day: that is in the peer's
favour, as is the absence of every check."""

import sys

COLUMNS = ["date", "indicator", "country", "value", "sex", "source", "reporter", "note"]
IDS = ["recorded", "id", "replaces"]
COUNTRIES = ("ARG BLZ BOL BRA CAN CHL COL CRI DOM ECU GTM GUY HND MEX NIC PAN PER PRY SLV SUR URY USA "
             "VEN").split()


def source(data, ids, tuned):
    if not tuned:
        return f"read_csv('{data}')"
    types = {"date": "DATE", "value": "DECIMAL(15,2)", "recorded": "TIMESTAMP",
             "country": enumeration(COUNTRIES), "sex": enumeration(["F", "M", "X"])}
    names = COLUMNS + (IDS if ids else [])
    columns = ", ".join(f"'{name}': '{types.get(name, 'VARCHAR')}'" for name in names)
    return (f"read_csv('{data}', auto_detect=false, header=true, delim=',', quote='\"', escape='\"', "
            f"new_line='\\n', columns={{{columns}}})")


def enumeration(names):
    """As it stands within a quoted type."""
    return "ENUM(" + ", ".join(f"''{name}''" for name in names) + ")"


def sql(data, definitions, ids, tuned):
    effective = ("where value is not null and id not in "
                 "(select replaces from distinct_rows where replaces is not null)") if ids else ""
    setting = "set threads=2; set preserve_insertion_order=false; " if tuned else ""
    return setting + f"""
with distinct_rows as (select distinct * from {source(data, ids, tuned)}),
series as (
  select indicator, country, sex, sum(value) as total, max(value) as most,
         arg_max(value, date) as newest, max(date) as last_date, count(*) as n
  from distinct_rows {effective} group by indicator, country, sex)
select d.indicator,
       sum(case d.over_time when 'sum' then total when 'max' then most else newest end) as value,
       max(last_date) as last_date, coalesce(sum(n), 0)::bigint as "rows"
from read_csv('{definitions}', header=true) d left join series s on s.indicator = d.indicator
group by d.indicator order by d.indicator"""


if __name__ == "__main__":
    import duckdb

    data, definitions, ids, tuned = sys.argv[1:5]
    text = sql(data, definitions, ids == "ids", tuned == "tuned")
    *settings, query = text.split("; ")
    for setting in settings:
        duckdb.sql(setting)
    duckdb.sql(query).write_csv("/dev/stdout")
