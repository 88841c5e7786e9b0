"""The interface phrases of a language: every word on a page that is not in a topic or exercise.

``locales/<language>.yaml``. A phrase with a count is a :class:`Plural`; which form a number takes is
the language's plural rule (Unicode CLDR; ``compose.words`` applies it). ``{names}`` are slots.
"""

from handoutgen.content.fields import GIVEN, Field
from handoutgen.content.fields import Annotated as A
from handoutgen.problems import Place
from handoutgen.records import NamedTuple


class Plural(NamedTuple):
    """A phrase by number, in CLDR's categories: ``one`` and ``other`` in English, more elsewhere."""

    other: A[str, Field("The form for every number without one of its own.", "card")]
    one: A[str, Field("The form for 1 in English.", "card")] = ""
    few: A[str, Field("Slavic languages and others.", "card")] = ""
    many: A[str, Field("Slavic languages, Arabic and others.", "card")] = ""


class DosePhrases(NamedTuple):
    """The labels under the numbers of the dose strip."""

    how_much: A[str, Field("The tab.", "card", most=12)]
    times: A[Plural, Field("Of a stretch held: '2 times'.", "card")]
    times_each_side: A[Plural, Field("The same, on each side.", "card")]
    sets: A[Plural, Field("'2 sets'.", "card")]
    sets_each_side: A[Plural, Field("The same, on each side.", "card")]
    reps: A[Plural, Field("'10 times' in a set.", "card")]
    hold: A[str, Field("Under the seconds.", "card")]
    rest: A[str, Field("Under the seconds.", "card")]
    time: A[str, Field("Under the minutes of breathing or rest.", "card")]
    times_a_day: A[Plural, Field("Under the number.", "card")]
    days_a_week: A[Plural, Field("Under the number.", "card")]
    seconds: A[str, Field("A time under two minutes.", "card", slots=("n",))]
    minutes: A[Plural, Field("A whole number of minutes.", "card", slots=("n",))]
    span: A[str, Field("From one number to another.", "card", slots=("low", "high"))]


class CardPhrases(NamedTuple):
    """The labels on an exercise card. Each is followed by author text that goes on from it."""

    feel: A[str, Field("Before what the patient should feel.", "card")]
    avoid: A[str, Field("Before the common mistake.", "card")]
    easier: A[str, Field("Before the easier way.", "card")]
    harder: A[str, Field("Before the harder way.", "card")]
    stop: A[str, Field("Before what should make the patient stop.", "card")]
    need: A[str, Field("Before the list of equipment.", "card")]
    need_nothing: A[str, Field("Instead of the list.", "card")]
    note: A[str, Field("Before the lines to write on.", "card")]
    start: A[str, Field("Before the starting level.", "card")]
    progress: A[str, Field("Before when to move up.", "card")]
    flare: A[str, Field("Before what to do in a flare.", "card")]
    tick: A[str, Field("Beside the tick box on the card.", "card")]
    stop_one: A[str, Field("The same on a page of two exercises that differ in it.", "card", slots=("n",))]
    swap: A[str, Field("Ends the last step of a hold that is done on each side in turn.", "card")]
    swap_sets: A[str, Field("Ends the last step of repetitions that are done on each side in turn.", "card")]
    way: A[str, Field("Before the easier or harder way, where the plan chooses it.", "card")]
    for_you: A[str, Field("Before the clinician's words to this patient.", "card")]
    as_in_pictures: A[str, Field("The easier way, where the plan chooses the harder one.", "card")]
    as_in_steps: A[str, Field("The same where there are no pictures.", "card")]
    ask_first: A[str, Field("When to move up, where the plan chooses the easier way.", "card")]
    easier_way: A[str, Field("An exercise, or some weeks of it, done the easier way.", "card", slots=("name",))]
    harder_way: A[str, Field("The same the harder way.", "card", slots=("name",))]


class PagePhrases(NamedTuple):
    """Header, footer and the lines to fill in."""

    page_of: A[str, Field("The page number.", "card", slots=("page", "pages"))]
    questions: A[str, Field("Before the clinic's phone number.", "card")]
    questions_no_phone: A[str, Field("When the number is not known.", "card")]
    phone_on_front: A[str, Field("Stands for the clinic's number when it is not known.", "card")]
    signs_on_front: A[str, Field("At the foot of a page: where the warning signs stand.", "card", most=40)]
    adults: A[str, Field("Who the handout is for, where there is no room for the subtitle.", "card", most=40)]
    clinic: A[str, Field("Label of the line for the clinic.", "card")]
    phone: A[str, Field("Label of the line for its number.", "card")]
    patient: A[str, Field("Label of the name line.", "card")]
    date: A[str, Field("Label of the date line.", "card")]
    clinician: A[str, Field("Label of the clinician line.", "card")]
    next_visit: A[str, Field("Label of the line for the day of the next visit.", "card")]
    for_you: A[str, Field("Heading over the clinician's words to this patient.", "card", most=40)]
    minutes_a_day: A[Plural, Field("How long a day's exercises take; by how many minutes.", "card", slots=("minutes",))]
    exercises: A[Plural, Field("An entry of the contents.", "card", slots=("n",))]
    exercises_heading: A[str, Field("Heading over the tiles.", "card")]
    weeks: A[Plural, Field("Some weeks of a program; by how many they are.", "card", slots=("weeks",))]
    plan: A[str, Field("Title of a program's page, and its entry in the contents.", "card")]
    main_points: A[str, Field("Heading of a topic's summary.", "card")]
    before_start: A[str, Field("Title of the page before the exercises, and its entry in the contents.", "card")]
    not_reviewed: A[str, Field("In the footer until a clinician has reviewed everything printed.", "card")]
    reviewed: A[str, Field("In the footer after that.", "card", slots=("by", "date"))]
    review_again: A[str, Field("After it in the last block: when to review again.", "card", slots=("date",))]
    in_short: A[str, Field("Heading of what to remember of the whole handout.", "card")]
    about: A[str, Field("Heading of the last block.", "card")]
    own_notes: A[str, Field("Heading of a page to write on.", "card", most=28)]
    own_notes_lead: A[str, Field("What to write there.", "card", most=90)]
    cut: A[str, Field("Above cards: how to part them.", "card", most=40)]
    fold: A[str, Field("Goes on from that where a card has two halves.", "card", most=40)]
    do_at: A[str, Field("On a fridge card: label of the line for a time of day.", "card", most=20)]
    do_at_and: A[str, Field("Between that line and the next.", "card", most=12)]
    words: A[str, Field("Before the words explained.", "card")]
    say: A[str, Field("How to say a word.", "card", slots=("say",))]
    watch: A[str, Field("Heading of the square codes of exercises.", "card", most=40)]
    watch_lead: A[str, Field("What to do with them.", "card", most=120)]
    web: A[str, Field("Heading of the clinic's square code.", "card", most=40)]
    web_lead: A[str, Field("What to do with it.", "card", most=120)]
    sources: A[str, Field("Before the list of sources.", "card")]
    version: A[str, Field("Library, version and date.", "card", slots=("name", "version", "date"))]
    and_last: A[str, Field("Joins the last two of a list.", "card", slots=("head", "last"))]
    list_join: A[str, Field("Joins the others of a list.", "card", slots=("head", "next"))]
    continued: A[str, Field("After the title of a page that goes on.", "card", slots=("title",))]


class SidePhrases(NamedTuple):
    """What ``{{side}}`` and ``{{other-side}}`` print."""

    left: A[str, Field("The left side.", "card")]
    right: A[str, Field("The right side.", "card")]
    either: A[str, Field("{{side}} where both sides are done in turn, as in 'one leg'.", "card")]
    other: A[str, Field("{{other-side}} where both sides are done in turn, as in 'the other leg'.", "card")]


class DiaryPhrases(NamedTuple):
    """The diary."""

    weekdays: A[tuple[str, ...], Field("The days' names, short, from Monday on.", "card", least=7, most=7)]
    months: A[tuple[str, ...], Field("The months' names, short, from January on.", "card", least=12, most=12)]
    week: A[str, Field("A week before its dates.", "card", slots=("week",))]
    dates: A[str, Field("From one day to another.", "card", slots=("first", "last"))]
    visit: A[str, Field("Marks the day of the next visit.", "card", most=6)]
    title: A[str, Field("Its title.", "card", slots=("weeks",))]
    contents: A[str, Field("Its entry in the contents.", "card", most=28)]
    more: A[str, Field("Title of the weeks that fill a page of a booklet.", "card", most=28)]
    start: A[str, Field("Goes before how to use it: the first day.", "card", slots=("weekday", "date"))]
    how: A[str, Field("How to use it.", "card")]
    rest: A[str, Field("Goes on from that: what the stripes mean.", "card")]
    next_visit: A[str, Field("Goes on from that.", "card", slots=("date",))]
    write_in: A[str, Field("Goes before it where the exercises' names are written in by hand.", "card")]
    pain: A[str, Field("Heads the row for the pain of each day.", "card", most=28)]
    good: A[str, Field("Heads the row for what the patient could do.", "card", most=28)]


class Abbreviation(NamedTuple):
    """A short form that is printed after a number."""

    short: A[str, Field("How it is printed.", "more")]
    full: A[Plural, Field("What it stands for, by the number before it.", "more")]


class SpokenPhrases(NamedTuple):
    """What is read aloud where print is too short for speech."""

    abbreviations: A[tuple[Abbreviation, ...], Field("The short forms of units.", "more")]
    weekdays: A[tuple[str, ...], Field("The days' names in full, from Monday on.", "more", least=7, most=7)]
    day: A[str, Field("A day of the diary.", "more", slots=("weekday", "date"))]
    visit: A[str, Field("The day of the next visit in the diary.", "more", slots=("day",))]
    hold: A[str, Field("How long to hold.", "more", slots=("time",))]
    rest: A[str, Field("How long to rest.", "more", slots=("time",))]
    time: A[str, Field("How long it takes in all.", "more", slots=("time",))]
    exercise: A[str, Field("The number on a card.", "more", slots=("n",))]
    listed: A[str, Field("A dose after the name of its exercise.", "more", slots=("dose",))]
    page: A[str, Field("A page number after what it is about.", "more", slots=("page",))]
    labelled: A[str, Field("What a label says of a text.", "more", slots=("label", "text"))]
    tick_box: A[str, Field("A box to tick, with its label.", "more", slots=("label",))]
    to_fill_in: A[str, Field("A line to write on, with its label.", "more", slots=("label",))]
    qr_code: A[str, Field("A square code.", "more", slots=("address",))]
    row: A[str, Field("An exercise in the diary.", "more", slots=("n", "name"))]
    row_rest: A[str, Field("The same with its days of rest.", "more", slots=("n", "name", "days"))]


class NewPhrases(NamedTuple):
    """What is new in a plan against the one before it. Each label is followed by exercises."""

    heading: A[str, Field("Heading over the list.", "card", most=40)]
    same: A[str, Field("Instead of the list, where nothing is new.", "card")]
    added: A[str, Field("Before new exercises.", "card")]
    stopped: A[str, Field("Before exercises that the patient stops.", "card")]
    more: A[str, Field("Before exercises of which there is more to do.", "card")]
    less: A[str, Field("Before exercises of which there is less to do.", "card")]
    changed: A[str, Field("Before exercises that are done in another way.", "card")]
    named: A[str, Field("An exercise of this handout.", "card", slots=("n", "name"))]
    now: A[str, Field("An exercise, what is new in it, and what that was.", "card", slots=("name", "now", "before"))]
    usual: A[str, Field("The usual way to do it.", "card")]
    easier: A[str, Field("The easier way.", "card")]
    harder: A[str, Field("The harder way.", "card")]
    one_side: A[str, Field("On one side.", "card", slots=("side",))]
    both_sides: A[str, Field("On both sides.", "card")]


class NotesPhrases(NamedTuple):
    """The notes for the patient's record."""

    handout: A[str, Field("The handout's title.", "more", slots=("title",))]
    program: A[str, Field("The program, where the title does not say it.", "more", slots=("name",))]
    date: A[str, Field("The date, if one was given.", "more", slots=("date",))]
    side: A[str, Field("The side to treat.", "more", slots=("side",))]
    left: A[str, Field("The left side.", "more")]
    right: A[str, Field("The right side.", "more")]
    both: A[str, Field("Both sides.", "more")]
    one_side: A[str, Field("An exercise for one side.", "more", slots=("name", "side"))]
    topics: A[str, Field("The topics.", "more", slots=("topics",))]
    warned: A[str, Field("Whether the warning signs were given.", "more", slots=("how",))]
    minutes: A[Plural, Field("How long a day's exercises take; by how many minutes.", "more", slots=("minutes",))]
    new: A[str, Field("What has changed since an earlier plan.", "more", slots=("changes",))]
    set_aside: A[
        str,
        Field("An exclusion that a clinician has set aside.", "more", slots=("exercise", "condition", "by", "why")),
    ]
    gave_way: A[
        str, Field("An exercise that gave way for want of equipment.", "more", slots=("exercise", "instead", "things"))
    ]
    in_full: A[str, Field("They were, in full.", "more")]
    in_short: A[str, Field("They were, in short.", "more")]
    not_given: A[str, Field("They were not.", "more")]
    exercises: A[str, Field("Heads the exercises.", "more", most=80)]
    ticked: A[str, Field("The same where some of them are ticked on paper.", "more", most=80)]


class Phrases(NamedTuple):
    """``locales/<language>.yaml``."""

    language: A[str, GIVEN]
    place: A[Place, GIVEN]
    plural_rule: A[str, Field("The language's plural rule.", choices=("one-other",))]
    months: A[tuple[str, ...], Field("The months' names.", "card", least=12, most=12)]
    dose: A[DosePhrases, Field("The dose strip.", "card")]
    card: A[CardPhrases, Field("The exercise card.", "card")]
    sides: A[SidePhrases, Field("Left and right.", "card")]
    diary: A[DiaryPhrases, Field("The diary.", "card")]
    page: A[PagePhrases, Field("Header, footer, lines to fill in.", "card")]
    new: A[NewPhrases, Field("What is new in a plan.", "card")]
    spoken: A[SpokenPhrases, Field("What is read aloud.", "more")]
    notes: A[NotesPhrases, Field("The notes for the patient's record.", "more")]
