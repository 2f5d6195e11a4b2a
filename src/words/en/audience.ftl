# For whom figures are written: what is hidden, and how that is said. Seals of meetings.
# $n is the number for the plural; $shown is the same number as written.

# Options
value-audience = AUDIENCE
arg-audience = For whom: public hides what could tell a small number of persons in sensitive indicators; internal shows everything. If not given: public for documents, internal for the screen, JSON and CSV

# Figures that are not shown
value-hidden = · hidden
status-hidden = hidden
means-hidden = Not told: it would tell something of a figure that is hidden.
page-count-hidden = { $n ->
   *[other] { $shown } hidden
}
banner-internal = FOR INTERNAL USE
banner-internal-too = { $banner } · FOR INTERNAL USE
note-public = Public version. “· hidden” stands for a figure of a sensitive indicator that is, or could tell, a number of persons from 1 to { $small }.
note-public-whole = Public version: in sensitive indicators, a figure that could tell a number of persons from 1 to { $small } is hidden. Here there is none.
note-hidden-count = { $n ->
    [one] { $shown } number is hidden, of { $indicators }.
   *[other] { $shown } numbers are hidden, of { $indicators }.
}
hidden-indicators = { $n ->
    [one] { $shown } sensitive indicator
   *[other] { $shown } sensitive indicators
}
note-internal = For internal use: exact figures of sensitive indicators, from which persons might be recognised. Do not circulate it.
sheet-note-sensitive-public = Measurements of sensitive indicators are not in this workbook.
brief-change-restated-plain = the figure of that time was restated

# What is said when writing
talk-public = Public version ({ $each }). For internal use: --audience internal
talk-public-numbers = { $n ->
    [0] nothing had to be hidden
    [one] { $shown } number hidden: { $reasons }
   *[other] { $shown } numbers hidden: { $reasons }
}
talk-public-rows = { $n ->
    [0] no measurement left out
    [one] { $shown } measurement of sensitive indicators left out
   *[other] { $shown } measurements of sensitive indicators left out
}
talk-internal = For internal use: exact figures of sensitive indicators. To circulate it: --audience public
reason-small = { $n ->
    [one] { $shown } small, or little changed
   *[other] { $shown } small, or little changed
}
reason-complement = { $n ->
    [one] { $shown } from which a small one could be computed
   *[other] { $shown } from which small ones could be computed
}
reason-unfit = { $n ->
    [one] { $shown } part of a figure whose parts do not simply add up
   *[other] { $shown } parts of figures whose parts do not simply add up
}
reason-few-behind = { $n ->
    [one] { $shown } of few persons, or of nobody knows how many
   *[other] { $shown } of few persons, or of nobody knows how many
}
reason-text = { $n ->
    [one] { $shown } text
   *[other] { $shown } texts
}
reason-past-knowledge = { $n ->
    [one] { $shown } of what was known at another time (--known-at)
   *[other] { $shown } of what was known at another time (--known-at)
}
