# Labels, titles and notes of documents.

label-indicator = Indicator
label-indicators = Indicators
label-name = Name
label-value = Value
label-target = Target
label-target-date = Target date
label-progress = Progress
label-status = Status
label-change = Change
label-previous = Before
label-last-date = Last value
label-rows = Rows
label-roadmap = Roadmap
label-result = Result
label-since = Since
label-as-of = As of
label-known-at = As known at
label-new = new
label-restated = restated
label-of = Of
label-percent = Percentage
label-ceiling = Maximum possible
label-breakdown = Breakdown
label-breakdown-by = Breakdown by { $dimension }
label-party = Party
label-total = Total
label-not-split = not broken down
label-nobody = no party
label-coverage = Coverage
label-baseline = Baseline
label-expected = Expected
label-pace = Pace
label-unit = Unit
label-kind = Kind
label-label = Number in the source
label-definition = Definition
label-direction = Direction
label-trajectory = Trajectory
label-over-time = Over time
label-over-parties = Over parties
label-range = Range
label-decimals = Decimals
label-stage = Stage
label-stages = Stages
label-text = Text
label-by = Breakdowns
label-collect = Collection calendar
label-responsible = Responsible
label-verification = Means of verification
label-evidence = Evidence
label-sensitive = Sensitive data
label-within = Members of
label-references = References
label-source = Source
label-section = Section
label-document = Document
label-general-objective = General objective
label-specific-objectives = Specific objectives
label-supports = Contributes to
label-subthemes = Subthemes
label-cross-cutting = Cross-cutting approaches
label-meeting = Meeting
label-period = Period
label-start = Start
label-end = End
label-due = Due
label-days = Days overdue
label-state = Status
label-what = Missing
label-date = Date
label-event = Event
label-note = Note
label-reporter = Reporter
label-recorded = Recorded
label-replaces = Replaces
label-id = Id
label-place = Place
label-fate = What became of it
label-reason = Reason
label-summary = Summary
label-trend = Trend
label-series = Series
label-formula = Formula
label-steps = Calculation
label-number = Number
label-file = File
label-line = Line
label-code = Code
label-level = Level
label-message = Message
label-name-code = Name of the finding
label-fix = What to do
label-why = Why it matters
label-example = Example

title-report = Progress of the roadmaps
title-missing = What is missing
title-missing-data = Missing data
title-missing-definitions = Incomplete definitions
title-history = History of indicator { $id }
title-explain = How the figure of { $id } comes about
title-measurements = Measurements
title-list = Roadmaps

note-as-of = As of { $date }
note-known-at = As known at { $when }
note-since = Change since { $date }
note-since-meeting = Change since “{ $meeting }” ({ $date })
note-no-meeting = There is no earlier meeting to compare with.
note-party = Only { $party }
note-statuses = { $n ->
        [one] Only indicators with the status: { $statuses }
       *[other] Only indicators with the statuses: { $statuses }
    }
note-rows = Rows read: { $read } (counted: { $counted }; rejected: { $rejected }; corrected or withdrawn: { $superseded }; duplicate: { $duplicate }; later: { $later })
note-rejected = { $rejected ->
        [one] One row with an error is left out of the figures: “ruta check” says which and why.
       *[other] { $rejected } rows with errors are left out of the figures: “ruta check” says which and why.
    }
note-coverage = { $with } of { $indicators } indicators have data
note-may-repeat = participations: one person may be counted more than once
note-unofficial = unofficial translation
note-not-combined = parties are not combined
note-restated = The earlier figure changed after that date.
note-no-rows = There are no measurements yet.
note-nothing-listed = No indicator matches the request.
note-nothing-computed = There is no indicator that can be computed.
note-nothing-missing = Nothing is missing.
note-nothing-missing-read = Of what could be read, nothing is missing.
note-no-findings = All is well: there are no findings.
note-findings = { $errors ->
        [0] No errors
        [one] One error
       *[other] { $errors } errors
    }, { $warnings ->
        [0] no warnings
        [one] one warning
       *[other] { $warnings } warnings
    }, { $notes ->
        [0] no notes
        [one] one note
       *[other] { $notes } notes
    }
note-more = { $more ->
        [one] … and one more finding in { $file }
       *[other] … and { $more } more findings in { $file }
    }
note-file = Whole file
note-days-overdue = { $days ->
        [one] one day overdue
       *[other] { $days } days overdue
    }
note-replaced-by = replaced by { $place }
note-same-as = same as { $place }
note-withdrawal = withdrawn without replacement
note-written = Wrote { $path }

# Workbook: names of the sheets (31 letters at most) and what they say.
sheet-summary = Summary
sheet-indicators = Indicators
sheet-matrix = Matrix
sheet-gaps = Gaps
sheet-measurements = Measurements
sheet-definitions = Definitions
sheet-empty = Nothing to show.
sheet-part = Part
sheet-gap-value = value
sheet-coverage-reported = reported
sheet-coverage-zero = zero
sheet-distribution = Status of indicators by roadmap
sheet-distribution-alt = Stacked bars: how many indicators of each roadmap stand at each status. The same figures are in the table above.
sheet-with-data = With data
sheet-progress = Progress towards the target
sheet-progress-alt = Bars: progress of each indicator with a target, from the baseline (0%) to the target (100%), beside what was expected by the date. The same figures are in the table above.
sheet-progress-done = Progress
sheet-notes = How to read these figures
sheet-note-sensitive = { $n ->
    [one] { $shown } measurement of sensitive indicators is not shown in the sheet of measurements.
   *[other] { $shown } measurements of sensitive indicators are not shown in the sheet of measurements.
}
sheet-note-too-many = There are more measurements than fit into a sheet. All of them are in: ruta export csv --what measurements
