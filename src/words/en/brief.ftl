# The meeting's brief: summary, coverage, points for decision, annex.
# $n is the number for the plural; $shown, the same number as written.

brief-title = Progress of the roadmaps: brief for the meeting
brief-for-meeting = For the meeting: { $meeting } ({ $date })

# Summary
brief-summary = Summary
brief-summary-scope = This brief covers { $indicators } of { $roadmaps }.
brief-summary-scope-chosen = This brief is limited to certain statuses: { $indicators } of { $roadmaps }.
brief-summary-roadmaps = { $n ->
    [one] { $shown } roadmap
   *[other] { $shown } roadmaps
}
brief-summary-coverage = { $n ->
    [0] None has data yet.
    [one] Of these, { $shown } has data.
   *[other] Of these, { $shown } have data.
}
brief-summary-all-covered = { $n ->
    [one] It has data.
   *[other] All have data.
}
brief-summary-states = By status: { $each }.
brief-summary-attention = { $n ->
    [one] This one needs attention, being off track or having missed its target: { $ids }.
   *[other] These need attention, being off track or having missed their target: { $ids }.
}
brief-named = { $id } “{ $name }”
brief-since-meeting = “{ $meeting }” ({ $date })
brief-since-day = { $date }
brief-moved = Since { $since }, { $each }.
brief-moved-none = No figure has changed since { $since }.
brief-moved-none-shown = Of the figures shown, none has changed since { $since }.
brief-moved-hidden = { $n ->
    [one] The change of { $shown } figure is hidden.
   *[other] The changes of { $shown } figures are hidden.
}
brief-moved-first = { $n ->
    [one] { $shown } indicator has its first figure
   *[other] { $shown } indicators have their first figure
}
brief-moved-changed = { $n ->
    [one] { $shown } figure has changed
   *[other] { $shown } figures have changed
}
brief-moved-gone = { $n ->
    [one] { $shown } indicator no longer has a figure
   *[other] { $shown } indicators no longer have a figure
}
brief-moved-text = { $n ->
    [one] { $shown } text has changed
   *[other] { $shown } texts have changed
}
brief-moved-restated = { $n ->
    [one] { $shown } figure of that day has been restated
   *[other] { $shown } figures of that day have been restated
}
brief-summary-late = { $n ->
    [one] { $shown } party is overdue: { $parties }.
   *[other] { $shown } parties are overdue: { $parties }.
}
brief-summary-late-many = { $shown } parties are overdue; the coverage matrix shows which.
brief-summary-decide = { $n ->
    [one] There is { $shown } point for decision, set out below.
   *[other] There are { $shown } points for decision, set out below.
}
brief-summary-broken = Not computed, because of an error in the definition: { $ids }.
brief-summary-unread = { $n ->
    [one] { $shown } file could not be read: nothing of it is in the figures; the annex says why.
   *[other] { $shown } files could not be read: nothing of them is in the figures; the annex says why.
}
brief-summary-left-out = { $n ->
    [one] { $shown } row with errors is not in the figures; the annex tells why.
   *[other] { $shown } rows with errors are not in the figures; the annex tells why.
}

# Each roadmap
brief-objective = General objective: { $text }
brief-changes = What changed
brief-changes-none = No figure has changed since { $since }.
brief-change-from-to = from { $previous } to { $value } ({ $change })
brief-change-first = first figure: { $value }
brief-change-same = still { $value }
brief-change-same-of = still { $same }: { $value }, before { $previous }
brief-change-now = now { $value }
brief-change-gone = no longer has a figure; before, { $previous }
brief-change-none-now = no longer has a figure
brief-change-text = new information
brief-change-text-left = the earlier information remains
brief-change-text-gone = there is no information any more
brief-change-new = { $n ->
    [one] { $shown } new value
   *[other] { $shown } new values
}
brief-change-late = { $n ->
    [one] { $shown } earlier value reported later
   *[other] { $shown } earlier values reported later
}
brief-change-corrected = { $n ->
    [one] { $shown } value corrected
   *[other] { $shown } values corrected
}
brief-change-withdrawn = { $n ->
    [one] { $shown } value withdrawn
   *[other] { $shown } values withdrawn
}
brief-change-restated = the figure of that day has been restated: it was { $known }, now it is { $previous }
brief-change-restated-new = the figure of that day became known later: { $previous }
brief-change-restated-gone = the figure of that day has been restated: it was { $known } and no longer stands
brief-change-as-presented = { $said } (for rows recorded after that day, which were in what was presented already)
brief-change-stage = from { $previous } to { $value }
brief-sensitive = { $name } (sensitive figures)
brief-caption-result = Indicators of result { $id }
brief-note-restated = † The figure of the earlier day was restated afterwards.
brief-note-sensitive = Sensitive figures: a small value may point to persons. Review them before this brief is circulated.

# Coverage
brief-coverage = Coverage by country and organisation
brief-coverage-caption = What each party has reported on each indicator
brief-coverage-reported = reported
brief-coverage-zero = zero
brief-coverage-not-due = not due
brief-coverage-due = due
brief-coverage-overdue = overdue
brief-coverage-not-applicable = n/a
brief-coverage-means-reported = the party reported a value.
brief-coverage-means-zero = the party reported zero or “no”.
brief-coverage-means-not-due = the due day has not come.
brief-coverage-means-due = the due day has come; the days of grace are running.
brief-coverage-means-overdue = at least one value is missing past its due day, even if others were reported.
brief-coverage-means-not-applicable = the party declared that it does not apply to it.
brief-coverage-legend = { $mark }: { $meaning }
brief-coverage-blank = Empty cell: no such value is expected of that party.

# What is missing and what is to be decided
brief-missing = Missing data, by who is responsible
brief-missing-caption = Values due and overdue
brief-no-responsible = nobody responsible
brief-decisions = For decision
brief-decide-target = { $n ->
    [one] Agree the target of { $shown } indicator: { $which }.
   *[other] Agree the targets of { $shown } indicators: { $which }.
}
brief-decide-baseline = { $n ->
    [one] Agree the baseline of { $shown } indicator: { $which }.
   *[other] Agree the baselines of { $shown } indicators: { $which }.
}
brief-decide-responsible = { $n ->
    [one] Name who is responsible for { $shown } indicator: { $which }.
   *[other] Name who is responsible for { $shown } indicators: { $which }.
}
brief-decide-all-of = { $n ->
    [one] the only one of { $id }
   *[other] all { $shown } of { $id }
}
brief-decide-missed = Extend or revise the missed target of { $id } { $name }: { $value }; the target was { $target } by { $date }.

# Annex
brief-annex = Annex
brief-annex-parties = Series by party
brief-annex-parties-how = Each party’s own figure at the end of the days on which it reported. Parties stand in the order of their codes.
brief-parties-scale = All frames have the same scale: from { $low } to { $high }, { $from } to { $to }.
brief-parties-left-out = { $n ->
    [one] One more party is not shown.
   *[other] { $shown } more parties are not shown.
}
brief-annex-definitions = Definitions and methods
brief-annex-definitions-caption = What each indicator counts and how it is computed
brief-column-method = How it is computed
brief-annex-states = Statuses
brief-means-no-data-apart = There is no value that counts for the indicator as a whole. Of { $ids } rows of parties or parts count, which are not combined.
brief-annex-thresholds = On track: at least { $on } of the progress expected by the day; at risk: at least { $at }; off track: less.
brief-annex-evidence = Evidence
brief-annex-evidence-caption = Documents behind the figures
brief-column-document = Document or link
brief-annex-evidence-more = { $n ->
    [one] … and { $shown } more document.
   *[other] … and { $shown } more documents.
}
brief-annex-left-out = Rows read and rows left out
brief-annex-left-out-caption = Why they were left out
brief-column-why = Reason
brief-column-where = Where
brief-column-times = Times
brief-where-more = { $places } and { $shown } more
brief-annex-check = To match this brief to its data
brief-digest = Digest of the data (SHA-256): { $digest }
brief-annex-check-how = Two briefs with the same digest come from the same definitions and the same counted rows, even if those stand in other files.

# Foot
brief-foot-as-of = Data as of { $date }
brief-foot-known-at = as reported up to { $when }
brief-foot-version = ruta { $version }
brief-foot-digest = digest { $digest }
