# The schema of the TOML files: what each key means, said in the editor.

schema-config = Workspace: who takes part, how values are split and when progress is reviewed. Everything is optional.
schema-roadmap = A roadmap: its objectives, results and indicators.

schema-any-id = Unique id: plain letters and digits, point, hyphen; up to 64. Capitals make no difference.
schema-any-name = What people read: a text, or one for each language.

schema-config-language = Language of documents when no other is asked for.
schema-config-region = Country by whose custom numbers are written in documents and on screen, such as MX.
schema-config-banner = Text that stands on every sheet of a document, such as EXAMPLE.
schema-config-reporter = Who reports when nothing else is said: gives its file in data its name.
schema-config-groups = Groups of countries, by their code.
schema-config-parties = Organisations that report or are counted; countries need no entry.
schema-config-dimensions = Ways to split values; the code is the name of the column.
schema-config-meetings = Follow-up meetings.
schema-config-status = From which share of the expected progress on an indicator is on track or at risk.
schema-config-checks = Level of a finding, by code or name: allow silences it, warn makes it a warning, deny an error.
schema-group-members = Three-letter ISO codes of the member countries, each once.
schema-dimension-values = Its values: code and name. If not given, any text will do.
schema-meeting-date = Day on which it takes place.
schema-status-on_track = Share of the expected progress from which an indicator is on track; 0.90 if not given.
schema-status-at_risk = Share of the expected progress from which an indicator is at risk; 0.60 if not given. Not above on_track.

schema-roadmap-title = Title of the roadmap.
schema-roadmap-language = Language of this file’s texts that name no other.
schema-roadmap-translations = Whether the other languages are the source’s (official) or ours (unofficial).
schema-roadmap-start = First day.
schema-roadmap-end = Last day; not before the first.
schema-roadmap-general_objective = General objective.
schema-roadmap-subthemes = Subthemes.
schema-roadmap-cross_cutting = Cross-cutting approaches.
schema-roadmap-source = Where the definitions come from.
schema-roadmap-specific_objectives = Specific objectives.
schema-roadmap-results = Result objectives, with their indicators.
schema-source-document = Document.
schema-source-section = Section or page.
schema-objective-text = What the objective says.
schema-result-statement = What the result says.
schema-result-supports = Specific objectives to which it contributes.
schema-result-indicators = Its indicators.

schema-indicator-label = The source’s own number; it may repeat.
schema-indicator-translations = As for the roadmap, for this indicator.
schema-indicator-definition = What exactly is counted, and how.
schema-indicator-unit = What one unit is, such as people or days.
schema-indicator-kind = count: things counted; level: an index, rate or average; share: a percentage with numerator and denominator; parties: countries that comply; milestone: stages; text: qualitative.
schema-indicator-over_time = Whether values add up (sum), whether each is the total to date and the latest holds (latest), or the greatest or least holds (max, min).
schema-indicator-over_parties = How parties are combined in the headline figure; none: they are not.
schema-indicator-may_repeat = true if one person may be counted twice: documents say “participations”.
schema-indicator-direction = Which way is better: increase, decrease or maintain.
schema-indicator-baseline = Baseline: the value at the start.
schema-indicator-targets = Targets, in order of date.
schema-indicator-trajectory = How the target is expected to be reached: steadily (linear), step by step (steps), or without an expectation (none).
schema-indicator-range = Between which values a row may lie.
schema-indicator-decimals = Decimals shown; with 0, a fraction is an error.
schema-indicator-by = Splits: required if every row must tell it, optional if it may.
schema-indicator-collect = How often, or at which activity, values are reported, and by whom.
schema-indicator-responsible = Who answers for the indicator.
schema-indicator-verification = Means of verification.
schema-indicator-evidence = required if every row must bring its source.
schema-indicator-sensitive = true if these are small counts of people that are not published exactly.
schema-indicator-within = Group whose members alone are counted.
schema-indicator-references = Other frameworks that it relates to, such as sdg:10.7.2.
schema-indicator-stages = Stages of a milestone, in order.

schema-baseline-value = The value; of a share, in percent; of a milestone, the stage.
schema-baseline-date = When it was measured; if not given, the roadmap’s start.
schema-baseline-included = true if the figure is baseline plus rows; false if it is the rows alone.
schema-target-date = By when; a target without a date comes last.
schema-target-value = The value to be reached.
schema-target-agreed = Meeting that agreed it, or a text.
schema-target-min = With direction = maintain: from which value it is met.
schema-target-max = With direction = maintain: up to which value it is met.
schema-range-min = The least value allowed.
schema-range-max = The greatest value allowed.
schema-collect-every = Every month, quarter, semester or year.
schema-collect-from = From whom values are expected; a group stands for each of its members.
schema-collect-grace_days = Days of grace after the due day.
schema-collect-event = Activity at which it is observed, instead of every.
schema-collect-date = Day of the activity.
