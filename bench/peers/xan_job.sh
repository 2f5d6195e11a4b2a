#!/bin/sh
# The job in xan: xan_job.sh XAN DATA DEFINITIONS ids|plain, CSV to standard output. Dates are compared as
# numbers (20250331), since its argmax takes numbers.
set -eu
xan=$1 data=$2 definitions=$3

distinct() {
    if [ "$4" = ids ]; then
        "$xan" dedup "$2" >"$5"
        "$xan" select replaces "$5" | "$xan" filter 'replaces' |
            "$xan" join --anti id "$5" replaces - | "$xan" filter 'value'
    else
        "$xan" dedup "$2"
    fi
}
