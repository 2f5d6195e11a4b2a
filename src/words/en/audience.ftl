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
because-small = { $n ->
    [one] { $shown } small, or little changed
   *[other] { $shown } small, or little changed
}
because-complement = { $n ->
    [one] { $shown } from which a small one could be computed
   *[other] { $shown } from which small ones could be computed
}
because-unfit = { $n ->
    [one] { $shown } part of a figure whose parts do not simply add up
   *[other] { $shown } parts of figures whose parts do not simply add up
}
because-few-behind = { $n ->
    [one] { $shown } of few persons, or of nobody knows how many
   *[other] { $shown } of few persons, or of nobody knows how many
}
because-text = { $n ->
    [one] { $shown } text
   *[other] { $shown } texts
}
because-past-knowledge = { $n ->
    [one] { $shown } of what was known at another time (--known-at)
   *[other] { $shown } of what was known at another time (--known-at)
}

# Seals of meetings
value-seal = SEAL
arg-meeting-id = The meeting’s id in ruta.toml, such as troika-2025-1
arg-check-against = Shows what has changed since a meeting was sealed (its id), or whether a digest still holds, instead of checking
about-seal = Seals a meeting: keeps what it was presented with, to tell later whether it still stands
example-seal = Seals the meeting that was held
example-seal-known-at = The same, without rows that were recorded after that day
example-seal-against = What has changed since that meeting
seal-made = Sealed “{ $meeting }” as of { $date }: { $rows }, digest { $digest }. It is in { $file }.
seal-made-known = Sealed “{ $meeting }” as of { $date }, as known at { $when }: { $rows }, digest { $digest }. It is in { $file }.
seal-recorded-later = { $n ->
    [one] { $shown } row of days up to { $date } was recorded, corrected or withdrawn after that day, and the seal holds that. If it was not presented, remove { $file } and leave it out: ruta seal { $id } --known-at { $day }
   *[other] { $shown } rows of days up to { $date } were recorded, corrected or withdrawn after that day, and the seal holds that. If they were not presented, remove { $file } and leave them out: ruta seal { $id } --known-at { $day }
}
seal-already = “{ $meeting }” was sealed on { $date } already, and the same data still count.
seal-stands = What was presented at “{ $meeting }” still stands, for the indicators listed (seal { $digest }).
seal-restated = { $n ->
    [one] Of what was presented at “{ $meeting }” (seal { $digest }), { $shown } figure has been restated: { $which }.
   *[other] Of what was presented at “{ $meeting }” (seal { $digest }), { $shown } figures have been restated: { $which }.
}
seal-as-presented = { $ids }: marked as restated for rows recorded after that day, which were in what was presented already.
seal-restated-figure = { $id } ({ $presented }, now { $today })
seal-restated-said = { $kind-key ->
    [text] { $id } (today it says something else)
    [gone] { $id } (now no text)
   *[other] { $id } ({ $presented }, today of other parts)
}
seal-no-figure = no figure
usage-seal-differs = “{ $meeting }” was sealed on { $date } with other data or definitions
    .help = A seal is never written again. What has changed: ruta check --against { $id }
usage-seal-future = “{ $meeting }” takes place on { $date }: it cannot be sealed yet
    .help = Seal it on that day or later: ruta seal { $id }
usage-no-seal = The meeting “{ $id }” has no seal
    .help = Seal it first: ruta seal { $id }
talk-seal-unreadable = { $path } cannot be read as a seal and is passed over. Bring it back from a copy; do not edit it.
against-title = Since the seal of “{ $with }”
against-title-digest = Digest { $with }
against-sealed = Sealed on { $date }, as of { $as_of }: { $rows }, digest { $digest }
against-today = Digest today: { $digest }
against-rows = { $n ->
    [one] { $shown } row that counts
   *[other] { $shown } rows that count
}
against-known-at = Compared is what was known at { $when }: what was reported later is not, and stands apart. How the figures stand with it: ruta report
against-later = Became known since (not compared)
against-same = Nothing has changed: the same definitions, and the same rows count.
against-differs = It is not the same any more.
against-only-whether = A digest tells whether something changed, not what. With a seal (ruta seal) it can tell which rows. If the digest is of another day, give it: --as-of
against-definitions = Definitions changed: { $files }.
against-changed = { $n ->
    [one] { $shown } row changed
   *[other] { $shown } rows changed
}
against-added = { $n ->
    [one] { $shown } row added
   *[other] { $shown } rows added
}
against-removed = { $n ->
    [one] { $shown } row does not count any more
   *[other] { $shown } rows do not count any more
}
against-then = Then
against-now = Now
against-gone = in no file that can be read
