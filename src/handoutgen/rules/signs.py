"""The warning signs that a library must name, by the words that give each away, and the tier that each belongs in.

Sources: the project's clinical rules (README, "Sources"): NICE NG59 1.1.1 and NG234, the NHS's page on back pain and
cards on cauda equina, and the IFOMPT framework of 2020. English only.
"""

from typing import NamedTuple


class Sign(NamedTuple):
    """A warning sign; all its patterns are found in one item of a list that names it."""

    name: str
    patterns: tuple[str, ...]


CAUDA_EQUINA = (
    Sign("numbness of the saddle area", ("numb", r"genital|inner thigh|saddle|when you wipe")),
    Sign("trouble with peeing", (r"\bpee|urin|bladder", r"start|stop|leak|control|cannot feel")),
    Sign("leaking poo", (r"\bpoo|stool|bowel", r"leak|control|cannot feel")),
    Sign("numbness or erection trouble in sex", (r"\bsex", "erection")),
    Sign("pain or weakness in both legs", (r"\bboth legs", "weak|numb|pain|tingl")),
)
"""Signs of cauda equina: an emergency, and never anywhere else."""

EMERGENCY = (
    *CAUDA_EQUINA,
    Sign("a foot that drags", (r"\bfoot", "drag")),
    Sign("a leg that gets weaker fast", (r"\bleg\b", "weak", "fast|quick")),
    Sign("cancer with weak or unsteady legs", ("cancer", r"\blegs", "weak|numb|unsteady")),
    Sign("sudden, severe belly or back pain", ("sudden", "severe", "belly|back")),
    Sign("back pain with faintness", ("back pain", "faint")),
    Sign("chest pain", ("chest pain",)),
    Sign("trouble breathing", ("breath",)),
    Sign("coughing blood", ("cough", "blood")),
    Sign("a serious accident", ("serious accident",)),
    Sign("a fall after which you cannot stand", (r"\bfall", "cannot stand")),
    Sign("fever with a hip that you cannot move", ("fever", r"\bhip")),
    Sign("a blood thinner with new groin or belly pain", ("blood thinner", "groin|belly")),
    Sign("a leg that is cold, pale or blue", (r"\bleg\b", "cold", "pale", "blue")),
    Sign("a hard, painful groin lump", ("groin lump", "hard")),
    Sign("testicle pain", ("testic",)),
    Sign("bleeding or early pains in pregnancy", ("pregnan", "bleed", "pains")),
    Sign("shivering, confused or very unwell", ("shiver", "confus")),
)
"""What stands in the emergency tier, and in the short form of it."""

SAME_DAY = (
    Sign("back pain with fever", ("back", "fever")),
    Sign("belly or side pain with fever, vomiting or bloody pee", ("belly|side", "vomit|bloody")),
    Sign("weight loss", ("weight",)),
    Sign("a lump or change of shape of the back", ("lump", "back", "shape")),
    Sign("night pain that no position eases", ("night", "position")),
    Sign("pain between the shoulder blades", ("shoulder blade",)),
    Sign("pain that is worse on a cough, sneeze or strain", ("sneez", "strain")),
    Sign("weakness or numbness in one leg", (r"\bone leg\b", "weak", "numb")),
    Sign("a swollen calf", ("calf", "swollen|swell")),
    Sign("cancer with new pain", ("cancer", r"\bpain")),
    Sign("pain after a fall over 60 or with thin bones", (r"\b60\b", "thin bones", r"\bfall")),
    Sign("surgery, injection, weak immunity or injected drugs", ("surgery", "injection", "immun", "drugs")),
    Sign("a runner's groin pain", (r"\brunner", "groin")),
    Sign("a limp under 18", ("under 18", "limp")),
)
"""What stands in the same-day tier, or above it."""

SOON = (
    Sign("no better after 6 weeks", ("6 weeks",)),
    Sign("steadily worse despite rest", ("worse despite",)),
    Sign("pain that stops daily things", ("daily",)),
    Sign("long stiffness in the morning", ("stiff", "morning", "45")),
)
"""What stands in the third tier, or above it."""

CAUDA_EQUINA_WORDS = (
    r"cauda equina|\bsaddle\b|genital|when you wipe|bladder|bowel|incontinen|erection|\bboth legs\b"
    r"|\bleak(?:s|ing)?\b (?:\w+ )?(?:pee|poo|urine)"
    r"|(?:hard|trouble|unable|cannot|can['’]t) (?:to )?(?:start|stop|hold|control|pass|pee|poo|urinat)\w*"
    r"|numb\w*[^.;]* (?:bottom|inner thighs?)\b"
)
"""Words of cauda equina, which no less urgent tier may hold."""

REASSURANCE_WORDS = (
    r"(?:do not|don['’]t|no need to|nothing to) (?:worry|panic)|stay calm"
    r"|(?:usually|often|mostly|probably) (?:harmless|nothing|fine|normal|minor|goes away|settles?)"
    r"|\brare(?:ly)?\b|not (?:usually )?serious|no cause for|\bmost people\b|perfectly normal|\breassur"
)
"""Words that make a warning lighter than it is."""
