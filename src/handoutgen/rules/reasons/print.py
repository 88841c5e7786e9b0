"""Why something cannot print, or would print badly: characters, room on the page, colour, logo, square codes, PDFs."""

from handoutgen.problems import Severity
from handoutgen.rules.reasons.reason import Example, Reason
from handoutgen.rules.reasons.sources import CONTRAST, GLYPHS, LEAST_TEXT, MARGINS, OWN

_CLINIC = "clinic.yaml"

PRINT = (
    Reason(
        "missing-glyph",
        "A text has a character that no font of the program has.",
        "It would print as nothing, without a word: in a dose that is a danger.",
        GLYPHS,
        Example("setup: Lay the mat ⟶ in the room.", "setup: Lay the mat → in the room.", "exercises/bridge.yaml"),
    ),
    Reason(
        "does-not-fit",
        "A text runs out of its page, below or beside it.",
        "Pictures give way first, down to a floor; the size of the text never does.",
        LEAST_TEXT,
        Example("A “note” of 240 characters on a card that is full already.", "A note of one short sentence."),
    ),
    Reason(
        "accent-contrast",
        "The clinic's own colour has a contrast of less than 7:1 on white or on a tint.",
        "Titles are set in it. Old eyes and copiers lose what is paler.",
        CONTRAST,
        Example("name: Sample Clinic\ncolour: '#E07B39'", "name: Sample Clinic\ncolour: '#003B6F'", _CLINIC),
    ),
    Reason(
        "logo-missing",
        "The clinic profile names a logo that is not there.",
        "The page would print with a hole where the logo was meant to be.",
        OWN,
        Example("“logo: Logo.PNG” beside a file logo.png.", "“logo: logo.png” beside it."),
    ),
    Reason(
        "logo-too-large",
        "The logo is larger than 2 MB, or more than 4000 pixels wide or high.",
        "It prints a few centimetres wide, and every handout would carry its weight.",
        OWN,
        Example("A photograph of the sign over the door.", "The same 1000 pixels wide."),
    ),
    Reason(
        "logo-not-an-image",
        "The logo is neither a PNG nor a JPEG image, or is animated.",
        "These two are what every program can save.",
        OWN,
        Example("“logo: logo.gif”", "“logo: logo.png”"),
    ),
    Reason(
        "logo-damaged",
        "The logo ends too early or makes no sense.",
        "Half a picture on a patient's page is worse than none.",
        OWN,
        Example("A file that was cut off when it was copied.", "The file, copied anew."),
    ),
    Reason(
        "logo-shape",
        "One side of the logo is more than 12 times the other.",
        "It would print as a line.",
        OWN,
        Example("A banner of 1300 by 100 pixels.", "The sign from the banner, 400 by 100 pixels."),
    ),
    Reason(
        "logo-coarse",
        "The logo prints at under 150 pixels to the inch.",
        "It looks like steps on paper, whatever it looks like on a screen.",
        OWN,
        Example("An icon of 20 by 20 pixels.", "The same 300 pixels wide."),
        Severity.WARNING,
    ),
    Reason(
        "not-scannable",
        "An address that prints as a square code has letters other than plain ones.",
        "Phones read them each in their own way, and some open another page.",
        OWN,
        Example(
            "name: Sample Clinic\nqr: https://www.example.com/übungen",
            "name: Sample Clinic\nqr: https://www.example.com/exercises",
            _CLINIC,
        ),
    ),
    Reason(
        "thick-signature",
        "So many sheets are folded as one that the inner pages move more than 10 mm into the fold.",
        "What lies deeper than the margin is cut off or cannot be read.",
        MARGINS,
        Example("“handoutgen impose book.pdf --signature 40”", "“handoutgen impose book.pdf --signature 4”"),
    ),
    Reason(
        "pdf-damaged",
        "A file is damaged, or is no PDF.",
        "Pages that are lost would be missed by nobody until a patient needs them.",
        OWN,
        Example("A download that broke off.", "The file, asked for again."),
    ),
    Reason(
        "pdf-locked",
        "A PDF is locked with a password, or protected against changes.",
        "Whoever locked it did not mean it to be taken apart.",
        OWN,
        Example("A PDF that asks for a password.", "One without, from whoever made it."),
    ),
    Reason(
        "pdf-form",
        "A PDF is a form that only Adobe's own programs can show (XFA).",
        "What it holds is no page that could be printed.",
        OWN,
        Example("Such a form.", "The PDF that those programs print of it."),
    ),
    Reason(
        "pdf-empty",
        "A PDF has no pages.",
        "There is nothing to fold.",
        OWN,
        Example("A PDF without pages.", "One with at least one page."),
    ),
)
"""Characters, room, colour, logo, square codes, PDFs of other programs."""
