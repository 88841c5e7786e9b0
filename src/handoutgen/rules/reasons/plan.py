"""Why something is wrong with what one patient gets: a plan, a table of patients, a batch."""

from handoutgen.problems import Severity
from handoutgen.rules.reasons.reason import Example, Reason
from handoutgen.rules.reasons.sources import CLEARANCE, OWN

_PLAN = "plan.yaml"
_TABLE = "patients.csv"

_FOR_PATIENT = (
    Reason(
        "not-cleared",
        "A plan has exercises for a patient with a condition that only a clearance lifts.",
        "With a broken bone, an infected hip, cancer in a bone, unexplained groin pain or under 18, nobody begins.",
        CLEARANCE,
        Example(
            "exercises: [bridge]\nconditions: {fracture: yes}", "topics: [sitting]\nconditions: {fracture: yes}", _PLAN
        ),
    ),
    Reason(
        "excluded",
        "An exercise of a plan, or the self-check, is not for a patient with one of the plan's conditions.",
        "The exercise says for whom it is not. Take the alternative, or say who decides otherwise, and why.",
        CLEARANCE,
        Example(
            "exercises: [bridge]\nconditions: {pregnancy: yes}",
            "exercises: [sit-to-stand]\nconditions: {pregnancy: yes}",
            _PLAN,
        ),
    ),
    Reason(
        "easier-alone",
        "With one of the plan's conditions an exercise is done in its easier way alone.",
        "The easier way stands on the same card, so a patient would take the usual one.",
        CLEARANCE,
        Example(
            "exercises: [bridge]\nconditions: {spinal-stenosis: yes}",
            "exercises: [{exercise: bridge, variant: easier}]\nconditions: {spinal-stenosis: yes}",
            _PLAN,
        ),
    ),
    Reason(
        "never-lifted",
        "An override names a condition that no override lifts.",
        "These need a clearance, not a decision at this desk.",
        CLEARANCE,
        Example(
            "exercises: [bridge]\noverrides: [{exercise: bridge, condition: fracture, by: A. Person, why: healed}]",
            "exercises: [bridge]\nconditions: {fracture: no}",
            _PLAN,
        ),
    ),
    Reason(
        "idle-override",
        "An override sets nothing aside: its exercise and its condition do not meet in the plan.",
        "A name with a slip in it would look like a decision in the record.",
        OWN,
        Example(
            "exercises: [bridge]\noverrides: [{exercise: bridge, condition: pregnancy, by: A. Person, why: 9 weeks}]",
            "exercises: [bridge]\nconditions: {pregnancy: yes}\n"
            "overrides: [{exercise: bridge, condition: pregnancy, by: A. Person, why: 9 weeks}]",
            _PLAN,
        ),
        Severity.WARNING,
    ),
    Reason(
        "equipment-lacking",
        "An exercise needs what the patient does not have, and no alternative does without.",
        "An exercise for which something is missing at home is not done.",
        OWN,
        Example("exercises: [bridge]\nequipment: []", "exercises: [bridge]\nequipment: [mat, chair]", _PLAN),
    ),
    Reason(
        "gave-way",
        "An exercise needs what the patient does not have, so its alternative prints.",
        "You should know that another card is in the handout, in its own dose.",
        OWN,
        Example("exercises: [bridge]\nequipment: [chair]", "exercises: [sit-to-stand]\nequipment: [chair]", _PLAN),
        Severity.WARNING,
    ),
    Reason(
        "review-before-start",
        "The next visit is not after the first day of the diary.",
        "One of the two days has a slip in it, and both print.",
        OWN,
        Example(
            "exercises: [bridge]\nstart: 2026-03-02\nreview: 2026-02-27",
            "exercises: [bridge]\nstart: 2026-03-02\nreview: 2026-03-27",
            _PLAN,
        ),
    ),
    Reason(
        "not-printed",
        "A plan names an exercise that does not print.",
        "What you wrote down and does not print would be missed by nobody but the patient.",
        OWN,
        Example(
            "program: desk-worker\nexercises: [{exercise: bridge, sets: 1}]\nleave-out: [bridge]",
            "program: desk-worker\nexercises: [{exercise: bridge, sets: 1}]",
            _PLAN,
        ),
    ),
    Reason(
        "not-in-program",
        "A plan replaces or leaves out an exercise that its program does not have.",
        "The change would do nothing, and you would not know.",
        OWN,
        Example("program: desk-worker\nleave-out: [plank]", "program: desk-worker\nleave-out: [heel-taps]", _PLAN),
    ),
    Reason(
        "chosen-twice",
        "A plan lists an exercise twice.",
        "If the two differ, nobody knows which of them is meant.",
        OWN,
        Example("exercises: [bridge, clamshell, bridge]", "exercises: [bridge, clamshell]", _PLAN),
    ),
    Reason(
        "other-side",
        "A note to the patient names another side than the one that the plan treats.",
        "Picture and words would tell the patient to do opposite things.",
        OWN,
        Example(
            "exercises: [clamshell]\nside: left\nnote: Begin with your right hip.",
            "exercises: [clamshell]\nside: left\nnote: Begin with your {{side}} hip.",
            _PLAN,
        ),
    ),
)

_SOURCES = (
    Reason(
        "no-plan",
        "A file is no plan and carries none.",
        "Only a handout that this program made, but no booklet, has its plan attached.",
        OWN,
        Example("“handoutgen build leaflet.pdf”", "“handoutgen build plan.yaml”, or a handout as its PDF."),
    ),
    Reason(
        "attachment-damaged",
        "The plan in a PDF is damaged, or packed in an unknown way.",
        "Half a plan could leave out the line that matters.",
        OWN,
        Example("A handout that another program has saved anew.", "The handout as this program made it."),
    ),
    Reason(
        "attachment-too-large",
        "What a PDF carries as its plan is larger than 256 kB.",
        "No plan is; something else was attached under its name.",
        OWN,
        Example("A PDF with a film attached as plan.yaml.", "The handout as this program made it."),
    ),
    Reason(
        "set-aside",
        "A plan of a batch sets an exclusion aside.",
        "Who decided and why stands in the notes for the record, which a batch does not write.",
        OWN,
        Example("A plan with “overrides” in a batch.", "The plan built by itself, with “--text FILE”."),
        Severity.WARNING,
    ),
    Reason(
        "no-handout",
        "A patient of a batch gets no handout, and no text is to blame.",
        "The file was there already, could not be written, or the choice makes no handout. The others go on.",
        OWN,
        Example("Two rows with the same name under “file”.", "A name of its own for each."),
    ),
)

_TABLES = (
    Reason(
        "no-columns",
        "The first row of a table names no column that is known.",
        "Without names nobody can tell a side from a dose.",
        OWN,
        Example("A. Person,bridge\n", "patient,exercises\nA. Person,bridge\n", _TABLE),
    ),
    Reason(
        "no-rows",
        "A table has no patient below its first row.",
        "A batch of nothing is a slip: often the wrong file.",
        OWN,
        Example("patient,exercises\n", "patient,exercises\nA. Person,bridge\n", _TABLE),
    ),
    Reason(
        "stray-cell",
        "A cell stands in a column without a name.",
        "A comma in a text has moved the cells to its right by one, so the wrong words would print.",
        OWN,
        Example("patient,note\nA. Person,Slowly, please.\n", 'patient,note\nA. Person,"Slowly, please."\n', _TABLE),
    ),
    Reason(
        "open-quote",
        "A quotation mark opens a cell, and none closes it.",
        "All that follows would be one cell, and the patients in it would be lost.",
        OWN,
        Example('patient,note\nA. Person,"Slowly\n', 'patient,note\nA. Person,"Slowly"\n', _TABLE),
    ),
    Reason(
        "after-quote",
        "Something stands behind the quotation mark that closes a cell.",
        "Where the cell ends cannot be told.",
        OWN,
        Example('patient,note\nA. Person,"Slowly" please\n', 'patient,note\nA. Person,"Slowly please"\n', _TABLE),
    ),
    Reason(
        "formula",
        "A text of a table begins with = + - or @.",
        "A spreadsheet takes it for a formula: what you see there is not what it saved, and it may run.",
        OWN,
        Example("patient,note\nA. Person,=A2\n", "patient,note\nA. Person,Slowly.\n", _TABLE),
    ),
    Reason(
        "several-lines",
        "A text of a table has several lines, and prints on one.",
        "The rest of a name would be cut off or run into the next field.",
        OWN,
        Example('patient,exercises\n"A.\nPerson",bridge\n', "patient,exercises\nA. Person,bridge\n", _TABLE),
    ),
    Reason(
        "same-row",
        "A row of a table says the same as an earlier one.",
        "It may be the same patient twice. It may be two patients with one plan, so it only warns.",
        OWN,
        Example(
            "patient,exercises\nA. Person,bridge\nA. Person,bridge\n",
            "patient,exercises\nA. Person,bridge\nB. Person,bridge\n",
            _TABLE,
        ),
        Severity.WARNING,
    ),
)

PLAN = (*_FOR_PATIENT, *_SOURCES, *_TABLES)
"""What a plan says of its patient, where plans come from, tables."""
