# Pages: reports, what is missing, history, explanation, definitions, checking.
# $n is the number for the plural; $shown is the same number, written out.

# How many indicators stand where
page-count-achieved = { $n ->
   *[other] { $shown } achieved
}
page-count-on-track = { $shown } on track
page-count-at-risk = { $shown } at risk
page-count-off-track = { $n ->
   *[other] { $shown } off track
}
page-count-in-progress = { $shown } in progress
page-count-missed = { $n ->
   *[other] { $shown } missed
}
page-count-no-target = { $shown } with no target
page-count-no-baseline = { $shown } with no baseline
page-count-no-data = { $shown } with no data
page-count-not-due = { $n ->
   *[other] { $shown } not due yet
}
page-count-not-applicable = { $n ->
   *[other] { $shown } not applicable
}

# Columns
page-column-due-for = For
page-column-of-whom = Whose
page-column-detail = Details

# Values
page-value-of = { $value } of { $of }
page-value-of-unit = { $value } of { $of } { $unit }
page-value-of-percent = { $value } of { $of } ({ $percent })
page-value-stage = { $value } ({ $position } of { $all })
page-value-no-stage = no stage
page-value-withdrawn = withdrawn
page-change-points = { $points }{"\u00A0"}pp

# Report
page-report-indicators = { $n ->
    [one] { $shown } indicator
   *[other] { $shown } indicators
}
page-report-coverage = { $n ->
    [0] None has data.
    [one] { $shown } of { $all } has data.
   *[other] { $shown } of { $all } have data.
}
page-report-coverage-shown = { $n ->
    [0] Of those shown, none has data.
    [one] Of those shown, { $shown } of { $all } has data.
   *[other] Of those shown, { $shown } of { $all } have data.
}
page-report-distribution = { $all }: { $each }. { $coverage }
page-report-distribution-alone = { $all }: { $each }.
page-breakdown-title = Breakdown: { $axis }

page-note-expected = On the progress bar, │ marks what was expected by this date.
page-note-restated = † The earlier figure was restated { $since ->
    [meeting] after that meeting
   *[day] after that day
}. See each row with: ruta history ID
page-note-rejected = { $n ->
    [one] { $shown } row has errors and was not counted. See it with: ruta check
   *[other] { $shown } rows have errors and were not counted. See them with: ruta check
}
page-note-duplicate = { $n ->
    [one] { $shown } repeated row was counted only once. See it with: ruta check
   *[other] { $shown } repeated rows were counted only once. See them with: ruta check
}
page-note-superseded = { $n ->
    [one] { $shown } row was corrected or withdrawn. See it with: ruta history ID
   *[other] { $shown } rows were corrected or withdrawn. See them with: ruta history ID
}
page-note-later = { $n ->
    [one] { $shown } row is later than the date of the report and was not counted. See it with: ruta history ID
   *[other] { $shown } rows are later than the date of the report and were not counted. See them with: ruta history ID
}
page-note-unread = Could not be read, and nothing of it is in the figures: { $paths }. See why with: ruta check
page-note-faulty = There are errors in { $paths }, and what stands there is not used. See them with: ruta check
page-note-broken = Indicators not computed because their definition has errors: { $ids }. See which with: ruta check
page-note-participations = Participations (the same person or thing may be counted more than once): { $ids }.
page-note-unofficial = Texts are an unofficial translation; the source’s own text prevails.
page-note-no-target = { $n ->
    [one] { $shown } indicator without an agreed target. See what is still to be agreed with: ruta missing
   *[other] { $shown } indicators without an agreed target. See what is still to be agreed with: ruta missing
}

# What is missing
page-missing-no-data-gaps = No data is missing.
page-missing-data-gaps = Missing data: { $each }.
page-missing-overdue = { $n ->
   *[other] { $shown } overdue
}
page-missing-due = { $n ->
   *[other] { $shown } due
}
page-missing-not-due = { $shown } not due yet
page-missing-definitions = To be agreed
page-missing-definitions-count = { $n ->
    [one] The definition of { $shown } indicator is incomplete. Complete its file in roadmaps/ once the parties agree.
   *[other] The definitions of { $shown } indicators are incomplete. Complete their files in roadmaps/ once the parties agree.
}
page-definition-absent = missing
page-due-for-roadmap = the whole roadmap
page-gap-overdue = { $days ->
    [one] { $days }{"\u00A0"}day overdue
   *[other] { $days }{"\u00A0"}days overdue
}

title-reminder = Message ready to send:
page-reminder-subject = Subject: Data pending from { $party } as of { $day }
page-reminder-greeting = Dear colleagues from { $party },
page-reminder-as-of = As of { $day },
page-reminder-asks = { $n ->
    [one] the following value is still needed to follow up on the roadmaps:
   *[other] the following { $shown } values are still needed to follow up on the roadmaps:
}
page-reminder-point-due = { $id } · { $name }. For: { $for }. Deadline: { $due }.
page-reminder-point-overdue = { $days ->
    [one] { $id } · { $name }. For: { $for }. It was due on { $due } ({ $days } day ago).
   *[other] { $id } · { $name }. For: { $for }. It was due on { $due } ({ $days } days ago).
}
page-reminder-unit = Unit: { $unit }.
page-reminder-share = Both parts are asked for: how many (numerator), out of how many (denominator).
page-reminder-answer = To answer, simply reply to this message with, for each value: the value itself, the date on which it was observed and the means of verification (a document or a link).
page-reminder-not-applicable = If a value does not apply to your country or organisation, please write “n/a” and give the reason. Zero is also an answer.
page-reminder-thanks = Thank you very much for your cooperation.

# History
page-history-nothing = No row is about this indicator.
page-detail-recorded = recorded { $moment }
page-detail-reporter = reported by { $who }
page-detail-id = id { $id }
page-detail-replaces = corrects { $id }
page-detail-withdraws = withdraws { $id }

# How a figure came about
page-explain-formula = How the value is made
page-explain-rows = { $n ->
    [0] No row counts
    [one] { $shown } row counts
   *[other] { $shown } rows count
}
page-explain-others = { $n ->
    [one] { $shown } row of this indicator does not count. See it with: ruta history { $id }
   *[other] { $shown } rows of this indicator do not count. See them with: ruta history { $id }
}
page-explain-progress = Progress and status
page-formula-parties = Each country whose latest value is “yes” is counted, once.
page-formula-milestone = The stage of the latest value holds.
page-formula-text = The latest text is shown.
page-formula-over-time-sum = Over time: the rows of each series are added up.
page-formula-over-time-latest = Over time: the latest value of each series holds.
page-formula-over-time-max = Over time: the greatest value of each series holds.
page-formula-over-time-min = Over time: the least value of each series holds.
page-formula-over-parties-sum = Over parties: the series are added up.
page-formula-over-parties-max = Over parties: the greatest series holds.
page-formula-over-parties-min = Over parties: the least series holds.
page-formula-over-parties-mean = Over parties: the mean of the series holds.
page-formula-over-parties-none = Over parties: series are not combined; the one without party or breakdown holds.
page-formula-share = Percentage = numerator / denominator × 100. Each part is added up by itself; percentages are never averaged.
page-formula-included = Rows come on top of the baseline ({ $baseline }).
page-formula-achieved = Progress = (value − baseline) / (target − baseline) = ({ $value } − { $baseline }) / ({ $target } − { $baseline }) = { $result }
page-formula-achieved-milestone = Progress = stage reached / stage of the target = { $value } / { $target } = { $result }
page-formula-expected-linear = Expected by this date, in a straight line from { $from } to { $to }: { $start } + ({ $goal } − { $start }) × { $elapsed } days / { $days } days = { $result }
page-formula-expected-steps = Expected by this date: { $result }, until the target of { $goal } is due on { $to }.
page-formula-expected-due = Expected by this date: { $result }, because the target was due on { $to }.
page-formula-expected-kept = Expected at all times: { $result }
page-formula-pace = Pace = (value − baseline) / (expected − baseline) = ({ $value } − { $baseline }) / ({ $expected } − { $baseline }) = { $result }
page-why-achieved = Status: { $status }, because the value meets the final target.
page-why-achieved-within = Status: { $status }, because the value, { $value }, is within what meets the target: { $bounds }.
page-why-on-track = Status: { $status }, because the pace is { $on } or more.
page-why-on-track-start = Status: { $status }, because no progress is expected yet.
page-why-at-risk = Status: { $status }, because the pace is { $at } or more but below { $on }.
page-why-off-track = Status: { $status }, because the pace is below { $at }.
page-why-off-track-kept = Status: { $status }, because the value is not kept at the target.
page-why-off-track-outside = Status: { $status }, because the value, { $value }, is outside what meets the target: { $bounds }.
page-why-in-progress = Status: { $status }, because there is a value and a target, but nothing is expected by a date.
page-why-missed = Status: { $status }, because the final target’s deadline passed and it was not met.
page-why-missed-outside = Status: { $status }, because the final target’s deadline passed and the value, { $value }, is outside what meets it: { $bounds }.
page-why-no-target = Status: { $status }, because no target has been agreed.
page-why-no-baseline = Status: { $status }, because progress cannot be measured without a baseline.
page-why-no-data = Status: { $status }, because no row counts.
page-why-no-headline = Status: { $status }, because the value is made of rows without party and breakdown, and none of the rows that count is one.
page-why-no-value = Status: { $status }, because none of the rows that count gives a value.
page-why-not-due = Status: { $status }, because no reporting period has ended yet.
page-why-not-applicable = Status: { $status }, because the latest value says so.

# Definitions
page-show-span = From { $start } to { $end }
page-show-results = Results and indicators
page-show-other-languages = In other languages
page-show-unofficial = The translation is unofficial; the source’s own text ({ $language }) prevails.
page-show-not-agreed = { $what ->
    [target] not agreed
   *[other] not agreed
}
page-show-may-repeat = Participations
page-show-may-repeat-yes = yes: the same person or thing may be counted more than once
page-show-by-required = { $name } (required)
page-show-range-from = { $min } or more
page-show-range-to = { $max } or less
page-show-range-both = from { $min } to { $max }
page-show-evidence-yes = required: every value must name its source
page-show-sensitive-yes = sensitive: small numbers of people are not published
value-bounded = { $value } ({ $min }–{ $max })
value-bounded-from = { $value } (≥ { $min })
value-bounded-to = { $value } (≤ { $max })
page-show-value-on = { $value }, on { $day }
page-show-value-by = { $value }, by { $day }
page-show-value-undated = { $value }, no date agreed
page-show-included = rows come on top of this value
page-show-agreed-at = agreed at { $meeting }
page-show-collect-event = at { $event } ({ $day })
page-show-collect-from = from { $parties }
page-show-collect-grace = { $days ->
    [one] with { $days } day of grace
   *[other] with { $days } days of grace
}

# Checking
page-check-found = Findings: { $each }.
page-check-errors = { $n ->
    [one] { $shown } error
   *[other] { $shown } errors
}
page-check-warnings = { $n ->
    [one] { $shown } warning
   *[other] { $shown } warnings
}
page-check-notes = { $n ->
    [one] { $shown } note
   *[other] { $shown } notes
}
page-check-rows = { $read }: { $each }.
page-check-rows-read = { $n ->
    [one] { $shown } row read
   *[other] { $shown } rows read
}
page-check-rows-counted = { $n ->
   *[other] { $shown } counted
}
page-check-rows-rejected = { $n ->
   *[other] { $shown } rejected
}
page-check-rows-superseded = { $n ->
   *[other] { $shown } corrected or withdrawn
}
page-check-rows-duplicate = { $n ->
   *[other] { $shown } repeated
}
page-check-rows-later = { $n ->
   *[other] { $shown } later than the date
}
page-check-first-only = { $file }: the first { $shown } of { $all } findings are shown. All are in: ruta check --format json
page-check-see-also = see also { $places }

# HTML document. The browser replaces %n and %all by numbers.
html-skip = Skip to content
html-contents = Contents
html-nothing = nothing
html-expected = expected: { $shown }
html-chart-data = Data of the chart
html-filter = Filter the tables
html-filter-all = { $what ->
   *[other] All
}
html-filter-reset = Clear the filter
html-filter-shown = Rows in view: %n of %all
html-filter-none = No row matches the filter.

# Charts
chart-measured = Measured
chart-expected = Expected
chart-what = What
chart-line-measured = Measured: from { $first } ({ $from }) to { $last } ({ $to }).
chart-one-measured = Measured: { $value } ({ $day }).
chart-line-expected = Expected: from the baseline, { $baseline }, to the { $n ->
    [one] target
   *[other] targets
} of { $targets }.
chart-line-kept = Expected at all times: { $value }.
chart-line-baseline = Expected from the baseline on: { $value } ({ $day }).
chart-line-targets = { $n ->
    [one] Target
   *[other] Targets
}: { $targets }.
chart-target = Target
chart-at = { $value } ({ $day })
chart-from-to = from { $first } ({ $from }) to { $last } ({ $to })
chart-line-moment = { $name } ({ $day }).

# Word document. $label, $number, $text, $page and $pages are places that the document fills in.
docx-contents = Contents
docx-page-of = Page { $page } of { $pages }
docx-table = Table
docx-chart = Chart
docx-caption = { $label } { $number }. { $text }
docx-alt-bar = Progress: { $shown }
docx-alt-bar-expected = Progress: { $shown } (expected by this date: { $expected })
docx-alt-chart = Line chart: { $name }.
docx-alt-frame = { $name }: { $values }
docx-alt-values = Values: { $values }.
docx-alt-path = Expected: { $values }.
docx-legend-value = Dot: { $last } ({ $to })
docx-legend-values = Solid line: from { $first } ({ $from }) to { $last } ({ $to })
docx-legend-path = Dashed line: expected up to { $last } ({ $to })
docx-legend-kept = Dashed line: expected at all times, { $value }
docx-legend-moment = { $number }: { $name } ({ $date })
docx-style-cell = Table Text
docx-style-heading = Column Heading
docx-style-legend = Legend
docx-style-gap = Space after Table
docx-style-picture = Picture
docx-style-sign = Status Sign
docx-style-figure = Distribution Figure
docx-style-banner = Header Banner
docx-style-table = Monitoring Table
