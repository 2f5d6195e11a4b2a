# Words of the field: months, statuses, columns, kinds. Short: they fit a table.

month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
month-short-1 = Jan
month-short-2 = Feb
month-short-3 = Mar
month-short-4 = Apr
month-short-5 = May
month-short-6 = Jun
month-short-7 = Jul
month-short-8 = Aug
month-short-9 = Sep
month-short-10 = Oct
month-short-11 = Nov
month-short-12 = Dec
date-long = { $day } { $month } { $year }
date-short = { $day } { $month } { $year }
period-month = { $month } { $year }
period-quarter = { $number ->
        [1] 1st quarter of { $year }
        [2] 2nd quarter of { $year }
        [3] 3rd quarter of { $year }
       *[other] { $number }th quarter of { $year }
    }
period-semester = { $number ->
        [1] 1st half of { $year }
       *[other] { $number }nd half of { $year }
    }
list-and = and
list-and-before-i = and

level-error = error
level-warning = warning
level-note = note
level-help = help

# Statuses.
status-achieved = achieved
status-on-track = on track
status-at-risk = at risk
status-off-track = off track
status-in-progress = in progress
status-missed = missed
status-no-target = no target
status-no-baseline = no baseline
status-no-data = no data
status-not-due = not due yet
status-not-applicable = not applicable
means-achieved = The final target is met.
means-on-track = Progress is at, or nearly at, what is expected by this date.
means-at-risk = Progress is below what is expected by this date.
means-off-track = Progress is far below what is expected by this date.
means-in-progress = There is a value and a target, but nothing is expected by this date yet.
means-missed = The date of the target has passed and it was not met.
means-no-target = There is a value, but no target was agreed.
means-no-baseline = There is a value and a target, but no starting point to measure progress from.
means-no-data = There is no value that counts.
means-not-due = There is no value, and none is due yet.
means-not-applicable = The indicator was declared not applicable.

# Gaps.
gap-not-due = not due yet
gap-due = due
gap-overdue = overdue
gap-absent = not defined
what-target = target
what-baseline = baseline
what-collect = collection calendar
what-responsible = responsible
what-verification = means of verification

# Kinds and rules of indicators.
kind-count = count
kind-level = level
kind-share = share
kind-parties = countries that comply
kind-milestone = milestone
kind-text = text
over-time-sum = values are added up
over-time-latest = the latest value holds
over-time-max = the greatest value holds
over-time-min = the least value holds
over-parties-sum = parties are added up
over-parties-max = the greatest party holds
over-parties-min = the least party holds
over-parties-mean = the mean of the parties holds
over-parties-none = parties are not combined
direction-increase = increase
direction-decrease = decrease
direction-maintain = maintain
trajectory-linear = linear
trajectory-steps = in steps
trajectory-none = no trajectory
need-required = required
need-optional = optional
every-day = every day
every-month = every month
every-quarter = every quarter
every-semester = every half-year
every-year = every year

# What became of each row.
fate-counted = counted
fate-rejected = rejected
fate-superseded = corrected
fate-withdrawn = withdrawn
fate-duplicate = duplicate
fate-later-known = reported later
fate-later-observed = after the date

# Words that messages insert: columns.
word-date = date
word-indicator = indicator
word-value = value
word-of = of
word-party = party
word-country = country
word-event = event
word-source = source
word-note = note
word-reporter = reporter
word-recorded = recorded
word-id = id
word-replaces = replaces
word-dimension = dimension

# Separators, marks and orders of dates.
word-comma = comma
word-semicolon = semicolon
word-tab = tab
word-point = point
word-point-before-three = point, before three digits too: 1.000 is 1
word-none = none
word-day-first = day/month/year
word-month-first = month/day/year
word-iso = year-month-day

# Sorts of things.
word-group = group
word-objective = specific objective
word-meeting = meeting
word-code = finding
word-unnamed = without a name
word-language = language
word-roadmap = roadmap
word-result = result
word-stage = stage
word-status = status
word-definition = roadmap, result or indicator
word-text = text
word-number = number
word-yes-no = true or false
word-list = list
word-table = table
word-cell = cell
word-line = line
word-columns = columns
word-min = minimum
word-max = maximum
word-yes = yes
word-no = no

# Reasons.
word-grammar = not a number
word-too-long = too many digits
word-grouping = thousands separator
word-percent = percent sign
word-link-outside = link that leaves the folder
word-not-a-file = not a file
word-unsafe-name = unsafe name
reason-not-found = it does not exist
reason-no-folder = the folder does not exist
reason-permission = permission denied
reason-no-space = no space left on the disk
reason-read-only = the folder is read-only
reason-is-folder = it is a folder
reason-not-folder = it is not a folder
reason-invalid = it is damaged, or of another sort
reason-exists = something of that name already exists
reason-too-large = the file may not grow any further
reason-busy = another program is using it
word-link-loop = link that leads back
word-natural = minimum
word-no-permission = there is no permission to read it
word-not-found = it is no longer there
word-too-large = it exceeds 1 MiB, the limit of a definition file
word-not-readable = the system refuses
