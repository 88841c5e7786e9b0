"""Why a field is refused: its value, its markup, and the names in it. The family is that of ``files``."""

from handoutgen.rules.reasons.reason import Example, Reason
from handoutgen.rules.reasons.sources import OWN

_CLINIC = "clinic.yaml"
_CARD = "exercises/bridge.yaml"
_PLAN = "plan.yaml"

_VALUES = (
    Reason(
        "unknown-key",
        "A file has a field, or a table a column, that there is not.",
        "With a slip in its name it would be passed over, and what it says would not print.",
        OWN,
        Example("name: Hill Clinic\nfone: 555 0100", "name: Hill Clinic\nphone: 555 0100", _CLINIC),
    ),
    Reason(
        "missing-field",
        "A field that must be there is not.",
        "Which fields an exercise must have follows from what a patient needs to do it alone.",
        OWN,
        Example("phone: 555 0100", "name: Hill Clinic\nphone: 555 0100", _CLINIC),
    ),
    Reason(
        "empty",
        "Nothing is written behind a field, or in a pose file.",
        "Leave the field out, or write [] for an empty list: then it is clear that nothing is meant.",
        OWN,
        Example("name: Hill Clinic\nhours:", "name: Hill Clinic", _CLINIC),
    ),
    Reason(
        "wrong-type",
        "One text stands where a list or a set of fields belongs, or the other way round.",
        "Most often an indent, a dash or a colon is the reason.",
        OWN,
        Example("equipment: mat", "equipment: [mat]", _CARD),
    ),
    Reason(
        "not-yes-or-no",
        "A field that is yes or no holds another word.",
        "“true”, “on” and “y” mean the same to some programs, and not to others.",
        OWN,
        Example("exercises: [bridge]\nmany: true", "exercises: [bridge]\nmany: yes", _PLAN),
    ),
    Reason(
        "not-a-number",
        "A field that is a whole number holds something else.",
        "“two” can be read by people alone.",
        OWN,
        Example(
            "action:\n  strip:\n    - {label: Sit 30 min, parts: eight}\n    - {label: Walk 3 min, parts: five}",
            "action:\n  strip:\n    - {label: Sit 30 min, parts: 8}\n    - {label: Walk 3 min, parts: 5}",
            "topics/sitting.yaml",
        ),
    ),
    Reason(
        "not-a-span",
        "A field that is a number or a span holds something else, or a span that runs backwards.",
        "A dose is data: its sentence is made of it.",
        OWN,
        Example("dose:\n  reps: 15-10", "dose:\n  reps: 10-15", _CARD),
    ),
    Reason(
        "not-a-time",
        "A length of time is not a whole number with its unit.",
        "“30” may be seconds or minutes.",
        OWN,
        Example("dose:\n  hold: 30", "dose:\n  hold: 30 s", _CARD),
    ),
    Reason(
        "not-a-date",
        "A day is not written as year, month and day, or no calendar has it.",
        "03/04 is in March or in April, by who reads it.",
        OWN,
        Example("exercises: [bridge]\nstart: 02/03/2026", "exercises: [bridge]\nstart: 2026-03-02", _PLAN),
    ),
    Reason(
        "not-an-address",
        "A web address is none, or lacks its https://.",
        "Without it, a viewer and a phone do not know that it is one.",
        OWN,
        Example("name: Hill Clinic\nqr: example.com", "name: Hill Clinic\nqr: https://example.com", _CLINIC),
    ),
    Reason(
        "not-a-colour",
        "A colour is not # and six digits of red, green and blue.",
        "Names of colours mean another shade in each program.",
        OWN,
        Example("name: Hill Clinic\ncolour: navy", "name: Hill Clinic\ncolour: '#003B6F'", _CLINIC),
    ),
    Reason(
        "out-of-range",
        "A number lies outside what the field allows.",
        "A dose of 300 repetitions is a slip of the finger, and would print.",
        OWN,
        Example("dose:\n  reps: 100", "dose:\n  reps: 10", _CARD),
    ),
    Reason(
        "too-short",
        "A text has fewer characters than the field needs.",
        "“A leg.” tells nobody who cannot see the picture what it shows.",
        OWN,
        Example(
            "exercises: [bridge]\noverrides: [{exercise: bridge, condition: pregnancy, by: A. Person, why: ok}]",
            "exercises: [bridge]\noverrides: [{exercise: bridge, condition: pregnancy, by: A. Person, why: 9 weeks}]",
            _PLAN,
        ),
    ),
    Reason(
        "too-long",
        "A text has more characters than fit.",
        "Each field has its room on the page. What is longer would push something else off.",
        OWN,
        Example("short: The bridge on your back", "short: Bridge", _CARD),
    ),
    Reason(
        "too-few",
        "A list has fewer items than it needs.",
        "Where a list must not be empty, the page has room for it.",
        OWN,
        Example("sources: []", "sources: [garber-2011]", _CARD),
    ),
    Reason(
        "too-many",
        "A list has more items than fit.",
        "A card with eight pictures has none that can be made out.",
        OWN,
        Example("summary: [Sit, Stand, Walk, Rest]", "summary: [Sit, Stand, Walk]", "topics/sitting.yaml"),
    ),
    Reason(
        "unknown-choice",
        "A field allows some words alone, and holds another one.",
        "The program does one thing for each of these words, and nothing for others.",
        OWN,
        Example("sides: left", "sides: one", _CARD),
    ),
    Reason(
        "missing-slot",
        "A phrase lacks one of its {slots}.",
        "The number or name that belongs there would not print.",
        OWN,
        Example('date-format: "{day} {year}"', 'date-format: "{day} {month} {year}"', "regions/GB.yaml"),
    ),
    Reason(
        "unknown-slot",
        "A plain text has a {slot} that nothing fills, or a brace that stands alone.",
        "It would print as it stands, braces and all.",
        OWN,
        Example("name: Hill {Clinic}", "name: Hill Clinic", _CLINIC),
    ),
    Reason(
        "bad-id",
        "An id has capitals, spaces or other characters than letters, digits and single hyphens.",
        "Ids are typed at the command line, and stand in the names of files.",
        OWN,
        Example("waive:\n  Long Sentence: The name of the law is that long.", "waive: {}", _CARD),
    ),
    Reason(
        "listed-twice",
        "A list of names has the same one twice.",
        "The second is a slip: often another one was meant.",
        OWN,
        Example("equipment: [mat, mat]", "equipment: [mat, chair]", _CARD),
    ),
)

_MARKUP = (
    Reason(
        "unclosed-bold",
        "** opens bold text, and no second ** closes it.",
        "The asterisks would print.",
        OWN,
        Example("feel: '**your buttocks working.'", "feel: '**your buttocks** working.'", _CARD),
    ),
    Reason(
        "empty-bold",
        "Nothing stands between ** and **.",
        "The asterisks belong to the text, or a word was lost.",
        OWN,
        Example("feel: '**** your buttocks working.'", "feel: '**your buttocks** working.'", _CARD),
    ),
    Reason(
        "broken-link",
        "A link lacks its words or its address, or is not closed.",
        "On paper the brackets would print, and on a screen nothing would open.",
        OWN,
        Example("feel: 'a stretch, [see](example.com).'", "feel: 'a stretch, [see](https://example.com).'", _CARD),
    ),
    Reason(
        "unclosed-token",
        "{{ opens a token, and no }} closes it.",
        "The braces would print in the place of a number or a side.",
        OWN,
        Example('flare: "call {{phone.clinic."', 'flare: "call {{phone.clinic}}."', _CARD),
    ),
    Reason(
        "unknown-token",
        "There is no token of a name.",
        "Nothing would print in its place.",
        OWN,
        Example('flare: "call {{phone.clinc}}."', 'flare: "call {{phone.clinic}}."', _CARD),
    ),
    Reason(
        "no-value",
        "A token would print nothing in some region.",
        "A sentence with a hole in it, where a number to call was meant.",
        OWN,
        Example('flare: "call {{phone.urgent}}."', 'flare: "call {{phone.clinic}}."', _CARD),
    ),
    Reason(
        "unknown-id",
        "A file names an exercise, topic, source, condition or other thing that there is not.",
        "A slip in a name must not leave an exercise out without a word.",
        OWN,
        Example("exercises: [brigde]", "exercises: [bridge]", _PLAN),
    ),
)

FIELDS = (*_VALUES, *_MARKUP)
"""Values, markup, names of other things."""
