"""Why a file cannot be read: its characters, its YAML, its name, and the folder that it is in."""

from handoutgen.problems import Severity
from handoutgen.rules.reasons.reason import Example, Reason
from handoutgen.rules.reasons.sources import OWN

_CLINIC = "clinic.yaml"

_CHARACTERS = (
    Reason(
        "unreadable",
        "A file is not there, is a folder, or may not be read.",
        "What was asked for cannot be looked at.",
        OWN,
        Example("A folder named exercises/bridge.yaml.", "A file of that name."),
    ),
    Reason(
        "too-large",
        "A file is larger than 256 kB, or a pose file longer than 200,000 characters.",
        "No content file is: something else was named.",
        OWN,
        Example("A whole book in one topic.", "One topic or exercise a file."),
    ),
    Reason(
        "not-utf8",
        "A file is not saved as UTF-8.",
        "In another encoding letters turn into others: “é” into “Ã©”, or worse.",
        OWN,
        Example("A file saved as Windows-1252 or UTF-16.", "The same file, saved as UTF-8."),
    ),
    Reason(
        "bad-character",
        "A text has a character that cannot be printed: a control, or the mark of a lost letter.",
        "No editor shows it, and on paper a letter would be missing.",
        OWN,
        Example(r'name: "Hill\u0007 Clinic"', "name: Hill Clinic", _CLINIC),
    ),
    Reason(
        "tab",
        "A line is indented with a tab.",
        "YAML allows spaces alone there.",
        OWN,
        Example(
            "name: Hill Clinic\nclosed:\n\tGo to urgent care.",
            "name: Hill Clinic\nclosed:\n  Go to urgent care.",
            _CLINIC,
        ),
    ),
    Reason(
        "empty-file",
        "A file has nothing in it.",
        "Often it was not saved.",
        OWN,
        Example("# A clinic profile.", "name: Hill Clinic", _CLINIC),
    ),
)

_YAML = (
    Reason(
        "yaml-syntax",
        "A file is not YAML: a quotation mark or bracket is not closed, a colon is missing, an indent fits nothing.",
        "Nothing can be read behind the first fault of that sort.",
        OWN,
        Example('name: "Hill Clinic', "name: Hill Clinic", _CLINIC),
    ),
    Reason(
        "too-deep",
        "A file is nested more than 12 levels deep.",
        "No field needs half of that; brackets or indents went wrong.",
        OWN,
        Example("name: [[[[[[[[[[[[[", "name: Hill Clinic", _CLINIC),
    ),
    Reason(
        "several-documents",
        "A second set of fields begins in a file, after “---”.",
        "Only one could count.",
        OWN,
        Example("name: Hill Clinic\n---\nname: Dale Clinic", "name: Hill Clinic", _CLINIC),
    ),
    Reason(
        "not-fields",
        "A file is a list or one text, not a set of fields.",
        "A record is made of named fields.",
        OWN,
        Example("- name: Hill Clinic", "name: Hill Clinic", _CLINIC),
    ),
    Reason(
        "alias",
        "A text begins with *, which in YAML refers to another place.",
        "What stands elsewhere is not seen by whoever reads this file; small files could also unfold without end.",
        OWN,
        Example("name: *hill", 'name: "*hill"', _CLINIC),
    ),
    Reason(
        "anchor",
        "A text begins with &, which in YAML names a place.",
        "Nothing may refer to it.",
        OWN,
        Example("name: &hill Clinic", 'name: "&hill Clinic"', _CLINIC),
    ),
    Reason(
        "merge-key",
        "“<<” merges fields from another place.",
        "What a file holds stands in it.",
        OWN,
        Example("name: Hill Clinic\n<<: {phone: 555 0100}", "name: Hill Clinic\nphone: 555 0100", _CLINIC),
    ),
    Reason(
        "tag",
        "A text begins with !, which in YAML names a type.",
        "Types come from the fields, never from the file.",
        OWN,
        Example("name: !hill Clinic", 'name: "!hill Clinic"', _CLINIC),
    ),
    Reason(
        "key-not-text",
        "The name of a field is a list or a set of fields, or a text begins with a token without quotation marks.",
        "{{ begins a set of fields in YAML.",
        OWN,
        Example("name: {{word.poo}} Clinic", 'name: "{{word.poo}} Clinic"', "topics/sitting.yaml"),
    ),
    Reason(
        "duplicate-key",
        "A field stands twice in the same place.",
        "YAML would take the last one without a word.",
        OWN,
        Example("name: Hill Clinic\nname: Dale Clinic", "name: Hill Clinic", _CLINIC),
    ),
)

_FOLDERS = (
    Reason(
        "missing-folder",
        "A folder is not there.",
        "A library is a folder of content files.",
        OWN,
        Example("“--library my-clinc”", "“--library my-clinic”"),
    ),
    Reason(
        "missing-file",
        "A library lacks library.yaml, front-page.yaml or pain-guide.yaml.",
        "Every handout takes words from them.",
        OWN,
        Example("A library that is nothing but exercises/.", "The same folder on top of the built-in library."),
    ),
    Reason(
        "file-name",
        "The name of a content file cannot be an id, or has the wrong ending.",
        "A file's name is the id by which topics, programs and plans call it.",
        OWN,
        Example("exercises/Wall Sit.yml", "exercises/wall-sit.yaml"),
    ),
    Reason(
        "file-names-clash",
        "Two files differ in capitals alone.",
        "Many computers take them for one and would lose the other.",
        OWN,
        Example("exercises/bridge.yaml beside exercises/Bridge.yaml", "exercises/bridge.yaml alone"),
    ),
    Reason(
        "stray-file",
        "A YAML file stands where a library has none.",
        "It is not read, and its author waits for it in vain.",
        OWN,
        Example("excercises/wall-sit.yaml", "exercises/wall-sit.yaml"),
        Severity.WARNING,
    ),
)

FILES = (*_CHARACTERS, *_YAML, *_FOLDERS)
"""Characters, YAML, folders and names."""
