"""Why a rule of safety finds something. No waiver lifts any of these."""

from handoutgen.problems import Severity
from handoutgen.rules.reasons.reason import Example, Reason
from handoutgen.rules.reasons.sources import (
    CAUDA_EQUINA,
    CLEARANCE,
    EVIDENCE,
    NUMBERS_TO_CALL,
    OWN,
    SUPPORTS,
    THOMAS,
    TIERS,
)

_WARNS = "topics/warning-signs.yaml"
_CARD = "exercises/bridge.yaml"

SAFETY = (
    Reason(
        "no-warning-signs",
        "A library has exercises, and none of its topics has the warning signs.",
        "Every handout with an exercise prints them before it: somebody with an emergency must not begin to stretch.",
        TIERS,
        Example("A topics/warning-signs.yaml without “tiers”.", "The file as it ships, with its three tiers."),
    ),
    Reason(
        "several-warning-signs",
        "More than one topic has warning signs.",
        "A handout prints one set. With two, nobody could tell which one a patient gets.",
        OWN,
        Example(
            "“tiers” in your topics/red-flags.yaml, beside the built-in topics/warning-signs.yaml.",
            "Your own topics/warning-signs.yaml, which replaces the built-in one.",
        ),
    ),
    Reason(
        "alone-unsaid",
        "A library that stands alone has no file in safety/ of its own, or our first page.",
        "Without it nobody would look for the warning signs of that part of the body, and the title would mislead.",
        OWN,
        Example("“alone: yes” and no folder safety.", "“alone: yes”, safety/knee.yaml and front-page.yaml."),
    ),
    Reason(
        "sign-missing",
        "A warning sign that a file in safety/ names stands in no tier, or not in the short form or its same-day line.",
        "A sign that is left out is a patient who stays at home.",
        TIERS,
        Example(
            "tiers:\n  soon:\n    signs:\n      - It is steadily worse despite rest, stretching and changed habits\n"
            "      - It began before age 45, is over 3 months old, and you are stiff for over 30 minutes each morning",
            "tiers:\n  soon:\n    signs:\n      - It is not better after 6 weeks, or stops you doing daily things\n"
            "      - It is steadily worse despite rest, stretching and changed habits\n"
            "      - It began before age 45, is over 3 months old, and you are stiff for over 30 minutes each morning",
            _WARNS,
        ),
    ),
    Reason(
        "sign-in-wrong-tier",
        "A warning sign stands in a less urgent tier than its own, or a sign of cauda equina outside its list.",
        "The tier says how fast to get help. A sign may move to a more urgent tier, never to a less urgent one.",
        TIERS,
        Example("“Weight loss you cannot explain” under “soon”.", "The same sign under “same-day”."),
    ),
    Reason(
        "cauda-equina-outside",
        "Words of cauda equina stand in the same-day tier, in the third one, or in the short form's same-day line.",
        "Pressed nerves at the base of the spine are an emergency: waiting a day can cost bladder, bowel and legs.",
        CAUDA_EQUINA,
        Example(
            'tiers:\n  soon:\n    lead: "Have it checked if you leak pee, or if:"',
            'tiers:\n  soon:\n    lead: "Have your pain checked if:"',
            _WARNS,
        ),
    ),
    Reason(
        "cauda-equina-tier",
        "A tier other than “emergency” has a list “cauda-equina”.",
        "These signs are an emergency, whoever writes the page.",
        CAUDA_EQUINA,
        Example(
            "tiers:\n  soon:\n    cauda-equina:\n      - Leaking pee, or cannot feel a full bladder",
            'tiers:\n  soon:\n    action: "Book a visit: {{phone.clinic}}."',
            _WARNS,
        ),
    ),
    Reason(
        "reassurance",
        "A text among the warning signs plays them down: “usually harmless”, “rare”, “stay calm”.",
        "In these boxes only signs and actions stand. Comfort there is a reason not to call.",
        TIERS,
        Example(
            'tiers:\n  soon:\n    lead: "These are usually harmless. Have your pain checked if:"',
            'tiers:\n  soon:\n    lead: "Have your pain checked if:"',
            _WARNS,
        ),
    ),
    Reason(
        "tier-action",
        "A tier or the short form does not say whom to call, or the words “cauda equina” are not said.",
        "A sign without an action leaves a frightened person alone. The number comes from the region.",
        TIERS,
        Example(
            "tiers:\n  emergency:\n    action: Go to hospital at once.",
            'tiers:\n  emergency:\n    action: "Call {{phone.emergency}}. Do not drive yourself. Take this page."',
            _WARNS,
        ),
    ),
    Reason(
        "stop-incomplete",
        "“Stop if” lacks weakness, dizziness, chest pain, the way to the warning signs, or what else must stop it.",
        "Each card is read alone. For the hip, a pinch in the groin stops all but exercises at rest.",
        OWN,
        Example(
            "stop: you feel sharp pain.",
            "stop: >-\n  you feel sharp pain, numbness, weakness, dizziness or a pinch in the groin.\n"
            "  Check the warning signs now. Chest pain: call {{phone.emergency}}.",
            _CARD,
        ),
    ),
    Reason(
        "override-unsaid",
        "No note of the pain guide says that warning signs come before any score.",
        "A pain of 2 with a numb saddle area is an emergency, and “0 to 3: carry on” must not hide it.",
        OWN,
        Example(
            'notes:\n  - "Your pain may change from day to day."',
            'notes:\n  - "Warning signs come before any score."',
            "pain-guide.yaml",
        ),
    ),
    Reason(
        "adults-unsaid",
        "The subtitle of the first page does not say “adults”.",
        "A child with hip pain or a limp needs a doctor the same day, not exercises.",
        TIERS,
        Example(
            "subtitle: Exercises and tips that may ease a sore low back.",
            "subtitle: For adults. Exercises and tips that may ease a sore low back.",
            "front-page.yaml",
        ),
    ),
    Reason(
        "topic-limits",
        "A topic that is not for everybody does not say for whom it is not.",
        "The self-check bends one hip far and lets the other hang: for some people that is a danger.",
        THOMAS,
        Example(
            "sections:\n  - steps:\n      - Lie back slowly at the edge of a table.",
            "sections:\n  - bullets:\n      - Do this only with your clinician beside you.\n"
            "      - Not with a hip replacement, a pregnancy, poor balance or thin bones.",
            "topics/self-check.yaml",
        ),
    ),
    Reason(
        "program-limits",
        "A program does not keep back those whom it must, as runners with groin pain.",
        "Groin pain in a runner may be a bone that begins to break: it is checked before anybody trains on.",
        CLEARANCE,
        Example(
            "before: Ask us if you are not sure.",
            "before: Start only if walking and hopping cause no groin pain. If they do, stop and call us today.",
            "programs/runner.yaml",
        ),
    ),
    Reason(
        "exclusion-missing",
        "An exercise lacks a condition under “exclude” that safety/ asks for: by its position, kind, hold or id.",
        "A plan can only protect a patient from an exercise that says for whom it is not.",
        CLEARANCE,
        Example(
            "“position: lying-on-back” without “pregnancy” under “exclude”.",
            "“position: lying-on-back” with “pregnancy: change” under “exclude”.",
        ),
    ),
    Reason(
        "exclusion-too-weak",
        "An exercise only changes for a condition with which nobody may do it.",
        "“change” prints the easier way. Where even that is a danger, “avoid” keeps the exercise off the paper.",
        CLEARANCE,
        Example("“fracture: change” under “exclude”.", "“fracture: avoid” under “exclude”."),
    ),
    Reason(
        "never-overridable",
        "A condition that only a clearance lifts is not marked “overridable: no”.",
        "With a broken bone, cancer in a bone or under 18 nobody begins; a part of the body adds its own.",
        CLEARANCE,
        Example(
            "conditions:\n  fracture:\n    overridable: yes",
            "conditions:\n  fracture:\n    overridable: no",
            "library.yaml",
        ),
    ),
    Reason(
        "instead-no-help",
        "Whoever cannot do an exercise cannot do its listed alternative either.",
        "A plan offers the alternative where the exercise is excluded. One that is excluded as well helps nobody.",
        CLEARANCE,
        Example("instead: one-leg-bridge", "instead: sit-to-stand", _CARD),
        Severity.WARNING,
    ),
    Reason(
        "region-number",
        "A phone number of a region has something in it that is no digit or space.",
        "It prints in the largest type of the handout, and somebody will dial it as it stands.",
        NUMBERS_TO_CALL,
        Example('emergency: "999 (free)"', 'emergency: "999"', "regions/GB.yaml"),
    ),
    Reason(
        "typed-number",
        "A text types a phone number.",
        "Numbers differ from country to country and from clinic to clinic: a text holds a token for them.",
        NUMBERS_TO_CALL,
        Example("flare: do 1 set, and call 01632 960123.", "flare: do 1 set, and call {{phone.clinic}}.", _CARD),
    ),
    Reason(
        "emergency-number",
        "A text on an emergency or chest pain says to call another number than the emergency one.",
        "Somebody with chest pain would wait in the clinic's queue.",
        NUMBERS_TO_CALL,
        Example(
            "stop: >-\n  you feel weakness, dizziness, chest pain or a pinch in the groin. Check the warning signs.\n"
            "  Chest pain: call {{phone.clinic}}.",
            "stop: >-\n  you feel weakness, dizziness, chest pain or a pinch in the groin. Check the warning signs.\n"
            "  Chest pain: call {{phone.emergency}}.",
            _CARD,
        ),
    ),
    Reason(
        "broken-token",
        "What was meant as a token prints as typed: it has a brace too few.",
        "The letters “phone.emergency” would stand in the place of the number to call.",
        OWN,
        Example('flare: "call {phone.clinic}."', 'flare: "call {{phone.clinic}}."', _CARD),
    ),
    Reason(
        "closed-hours",
        "The profile's region has no urgent advice line, and the profile does not say what to do after hours.",
        "“Call us today” is no help at night. The same-day tier needs a place to turn to at any hour.",
        NUMBERS_TO_CALL,
        Example(
            "name: Sample Clinic\nregion: US",
            "name: Sample Clinic\nregion: US\nclosed: If closed, go to urgent care today.",
            "clinic.yaml",
        ),
    ),
    Reason(
        "pain-bands",
        "The bands of the pain guide leave a gap, overlap, or do not go from 0 to 10.",
        "A pain for which two rules or none are printed leaves the patient to guess.",
        OWN,
        Example(
            "bands:\n  - {low: 0, high: 3, act: go, text: Carry on.}\n"
            "  - {low: 4, high: 5, act: ease, text: Do less.}\n  - {low: 7, high: 10, act: stop, text: Stop.}",
            "bands:\n  - {low: 0, high: 3, act: go, text: Carry on.}\n"
            "  - {low: 4, high: 5, act: ease, text: Do less.}\n  - {low: 6, high: 10, act: stop, text: Stop.}",
            "pain-guide.yaml",
        ),
    ),
    Reason(
        "claim",
        "A text promises: “the cause of”, “cures”, “fixes”, “releases”, “lengthens”, “safe”, “guaranteed”.",
        "That a tight psoas is behind back pain is weakly supported. Say what may or can help.",
        EVIDENCE,
        Example("purpose: Cures a sore low back.", "purpose: May help a sore low back.", _CARD),
    ),
    Reason(
        "brand",
        "A text names a brand or a company.",
        "A handout sells nothing. Companies stand among the sources alone.",
        OWN,
        Example("setup: Lay a TheraBand beside the mat.", "setup: Lay a stretch band beside the mat.", _CARD),
    ),
    Reason(
        "support-advised",
        "A text tells somebody to use a belt, brace or insole, or a program includes them.",
        "Guidelines advise against them for low back pain. The topic “supports” alone says what is known.",
        SUPPORTS,
        Example("setup: Wear a belt for this one.", "setup: Lay the mat where you have room.", _CARD),
    ),
    Reason(
        "presses",
        "A text tells somebody to press where it can harm, as into the belly or groin.",
        "The psoas lies behind the bowel and beside large vessels: pressing there can harm.",
        OWN,
        Example("flare: press deep into your belly for a minute.", "flare: do 1 easy set for 2 days.", _CARD),
    ),
    Reason(
        "fixed-side",
        "A text of a one-sided exercise names left or right.",
        "Its picture is mirrored with the side of the plan; a fixed word would then tell the opposite.",
        OWN,
        Example("feel: the side of your left hip.", "feel: the side of your upper hip.", "exercises/clamshell.yaml"),
    ),
)
"""Warning signs, who asks first, phone numbers, claims, sides."""
