"""Where rules come from, as ``explain`` and the docs name it: publications with the part that is meant.

Each stands in the project's clinical and typographic rules or among the sources of the built-in library.
"""

OWN = "This project's own decision."

TIERS = (
    "NICE NG59, 1.1.1; NICE NG234; NHS, page on back pain and cards on cauda equina; IFOMPT framework of red flags "
    "(Finucane and others, 2020). Which sign stands in which tier is this project's own decision."
)
CAUDA_EQUINA = "NHS, cards on cauda equina; Greenhalgh and others, 2016; NICE NG59, 1.1.1."
CLEARANCE = "This project's own list of who asks first, and its table of exclusions: a physiotherapist's proposal."
EVIDENCE = (
    "Hellsing, 1988: tight psoas muscles did not go with back pain among about 600 conscripts. Which words promise too "
    "much is this project's own decision."
)
SUPPORTS = "NICE NG59: no belts, corsets or foot orthotics for low back pain."
NUMBERS_TO_CALL = "The authorities that the built-in library names for each region, as the National 911 Program."
THOMAS = "Vigotsky and others, 2016, on what the Thomas test can tell; who does it is this project's own decision."

ACSM = "American College of Sports Medicine, position stand (Garber and others, 2011)."
ROUTINE = "Henry, 1999; Eckard, 2015; Medina-Mirapeix, 2009, on the number of exercises."
CERT = "CERT, items 1, 5 to 9 and 11 to 15, on what a description of an exercise must hold."

GRADE = "American Medical Association (AMA) and National Institutes of Health (NIH): grade 6 or below."
SENTENCES = "NHS, and studies of plain language."
PARAGRAPHS = "NHS."
STEPS = "This project's own decision, within the NHS's limit for sentences."
FIGURES = "PEMAT-P, items 6 and 7; ISMP, on error-prone ways to write numbers."
TERMS = "NHS; PEMAT-P, items 3 and 4."
VOICE = "PEMAT-P, items 5 and 21."
CHUNKS = "PEMAT-P, and the CDC Clear Communication Index."

CONTRAST = "WCAG 2, level AAA: 7:1 for text."
LEAST_TEXT = "RNIB and UKAAF: no text below 12 points, so text is never made smaller to fit."
GLYPHS = "This project's own trial: “≥ 38 ≤ 5 µg” printed as “38 5 µg” without a word."
MARGINS = "Office printers leave 10 mm at the edge; the rest is this project's own decision."
