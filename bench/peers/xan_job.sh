#!/bin/sh
# The job in xan: xan_job.sh XAN DATA DEFINITIONS ids|plain, CSV to standard output. Distinct rows are streamed
# (or, with ids, kept in a temporary file, since they are read twice); the newest day is compared as a number.
set -eu
xan=$1 data=$2 definitions=$3 columns=$4

distinct() {
    if [ "$columns" = ids ]; then
        kept=$(mktemp)
        trap 'rm -f "$kept"' EXIT
        "$xan" dedup "$data" >"$kept"
        "$xan" search -s replaces --non-empty "$kept" | "$xan" select replaces |
            "$xan" join --anti id "$kept" replaces - | "$xan" search -s value --non-empty
    else
        "$xan" dedup "$data"
    fi
}

series='sum(value) as total, max(value) as most, argmax(replace(date, "-", ""), value) as newest,
        lex_last(date) as last_date, count() as rows'
value='if(over_time eq "sum", total, if(over_time eq "max", most, newest)) as value'
distinct | "$xan" groupby indicator,country,sex "$series" |
    "$xan" join --left indicator "$definitions" indicator - | "$xan" map "$value" |
    "$xan" groupby indicator 'sum(value) as value, lex_last(last_date) as last_date, sum(rows) as rows' |
    "$xan" sort -s indicator
