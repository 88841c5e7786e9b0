"""``handoutgen new``: files to begin from."""

import re
from collections.abc import Mapping
from pathlib import Path

import click

from handoutgen.cli.options import PROFILE
from handoutgen.cli.terminal import Refused, examples, say
from handoutgen.content.kinds import ID
from handoutgen.content.library import RECORDS
from handoutgen.content.plan import PlanFile
from handoutgen.content.scaffold import scaffold, titled
from handoutgen.content.schema import MODELINE, file_name
from handoutgen.content.shapes import declarations
from handoutgen.content.shared import Clinic
from handoutgen.content.survey import LAID_OVER, SHELVES
from handoutgen.output.files import write_new
from handoutgen.packaged import data_folder
from handoutgen.records import NamedTuple

PLAN = "plan.yaml"
_CLINIC = (
    f"A clinic profile. handoutgen uses it if it is named {PROFILE} and stands in the folder where you work or in your "
    "settings folder, or with --clinic FILE."
)
_WRITTEN = ("closed",)
"""What a profile needs in a region without an urgent advice line, which may be the one it comes to stand in."""


_PLAN = (
    "A plan: what one patient gets. Build it with: handoutgen build --plan FILE. What stands here without a # is in "
    'force; "handoutgen list" and "handoutgen show NAME" tell what there is.'
)
_CHOSEN = ("topics", "exercises")
"""What a plan begins with: enough to print at once."""

_READ = (
    "It is read where it stands in the folder {shelf} of a library of yours, with --library FOLDER. Its file's name is "
    'its id; the words that such fields as "sources" may hold are in our library.yaml. "handoutgen check FOLDER" tells '
    "what is wrong."
)
_ABOUT = {
    "exercise": (
        "An exercise: one thing to do. What stands below is a wall slide, whole and valid; write your own over every "
        f"line of it. {_READ}\n\n"
        'It prints when a topic names it: "handoutgen new topic strengthening" copies that topic of ours, and you add '
        'the id under "exercises". It has pictures when poses/{id}.yaml is there and baked (docs/figures.md); without '
        "them the card closes up."
    ),
    "topic": (
        "A topic: one section of a handout. What stands below is a short one on walking, whole and valid; write your "
        f"own over every line of it. {_READ}\n\n"
        "It prints when it is named: handoutgen build {id} --library FOLDER. Where no library.yaml of yours lists it "
        'under "order", it prints after the other topics. Pictures are ours or your own, by id (docs/figures.md).'
    ),
    "program": (
        "A program: topics and exercises over weeks. What stands below is a short one, whole and valid; write your own "
        f"over every line of it. {_READ}\n\n"
        "It prints with: handoutgen build --program {id} --library FOLDER. For more weeks, copy the whole item below "
        '"stages"; for more exercises, an item below "exercises". What a stage does not say of a dose, the exercise '
        "does."
    ),
    "safety": (
        "Safety: what a part of the body asks for. What the program looks for in every library stands in our "
        f"safety/anyone.yaml; this adds to it, and takes nothing away. {_READ}\n\n"
        'A library about another part of the body says "alone: yes" in its library.yaml: it then prints without our '
        "topics and exercises, and this file says which warning signs its own must name."
    ),
}
_BEGUN = {
    "exercise": ("dose.reps", "dose.rest", "dose.days-a-week", "start.sets", "start.reps", "sources"),
    "topic": ("sections", "sections.heading", "sections.text", "sections.bullets", "action", "summary", "sources"),
    "program": ("sources",),
    "safety": (),
}
"""What each kind begins with beside the fields that must be there: what its rules ask for."""

_TITLES = ("name", "short")
"""The fields that begin as the name that was given."""

_SCHEMAS = ("schemas", "../schemas", "../../schemas")
"""Where schemas for editors are looked for, as seen from a new file: beside it, in its library, beside its library."""


@click.group(
    epilog=examples(
        "handoutgen new exercise wall-sit",
        "handoutgen new topic walking",
        "handoutgen new plan",
        "handoutgen new clinic",
    )
)
def command() -> None:
    """Write a commented file to begin from."""


class _Kind(NamedTuple):
    """A kind of file of a library that can be begun: what it is called, and two names to try."""

    title: str
    brief: str
    tries: tuple[str, str]


_KINDS: Mapping[str, _Kind] = {
    "exercise": _Kind("an exercise", "Write an exercise of your own.", ("wall-sit", "north/exercises/wall-sit")),
    "topic": _Kind("a topic", "Write a topic of your own.", ("walking", "strengthening")),
    "program": _Kind("a program over weeks", "Write a program over weeks.", ("back-to-walking", "runner")),
    "safety": _Kind(
        "what a part of the body asks for, as its warning signs",
        "Write what a part of the body asks for.",
        ("neck", "knee"),
    ),
}


def _of_library(kind: str) -> click.Command:
    """The command that begins a file of a library."""
    shelf = next(folder for folder, each in SHELVES.items() if each.kind == kind)
    called = _KINDS[kind]

    @click.command(
        kind,
        short_help=called.brief,
        epilog=examples(*(f"handoutgen new {kind} {name}" for name in called.tries)),
        help=f"""Write {called.title}, whole and valid, with a word on every field.

        NAME is its id: small letters, digits and hyphens. The file goes into the folder "{shelf}" if there is one here,
        else into this folder, or where NAME says. If the built-in library has a file of this name, a copy of it is
        written. A file that is there already is left alone.
        """,
    )
    @click.argument("name")
    def begin(name: str) -> None:
        _begin(kind, name)

    return begin


for _kind in _KINDS:
    command.add_command(_of_library(_kind))


@command.command(
    short_help="Write a plan for one patient.",
    epilog=examples("handoutgen new plan", "handoutgen new plan plans/knee.yaml"),
)
@click.argument("file", default=PLAN, type=click.Path(path_type=Path))
def plan(file: Path) -> None:
    """Write a plan for one patient, which builds as it is, with a word on everything that it may say.

    FILE is plan.yaml if you name none. A file that is there already is left alone.
    """
    _write(file, "plan", scaffold(PlanFile, _PLAN, _CHOSEN))
    say(f"Wrote {file}. Change it, then: handoutgen build --plan {file}", quiet=False)


@command.command(
    short_help="Write a clinic profile.",
    epilog=examples("handoutgen new clinic", "handoutgen new clinic north/clinic.yaml"),
)
@click.argument("file", default=PROFILE, type=click.Path(path_type=Path))
def clinic(file: Path) -> None:
    """Write a clinic profile in which you fill in your own name, phone number and colours.

    FILE is clinic.yaml if you name none. A file that is there already is left alone.
    """
    _write(file, "clinic", scaffold(Clinic, _CLINIC, _WRITTEN))
    say(f"Wrote {file}. Write your clinic's name into it, and what patients do when you are closed.", quiet=False)


def _begin(kind: str, name: str) -> None:
    """Write a file of a library, and say what to do next."""
    shelf = next(folder for folder, each in SHELVES.items() if each.kind == kind)
    file = _file(name, shelf)
    ours = data_folder("handouts") / shelf / file.name
    if ours.is_file():
        _write(file, kind, _copied(ours))
        does = "holds beside ours: add what you want" if kind in LAID_OVER else "replaces ours: change what you want"
        say(f"Wrote {file}, a copy of ours. In your library it {does}.", quiet=False)
    else:
        _write(file, kind, _scaffolded(kind, file.stem, shelf))
        say(f"Wrote {file}. Write your own over its lines, then: handoutgen check {file}", quiet=False)
    if file.absolute().parent.name != shelf:
        say(f"It is read once it stands in the folder {shelf} of your library.", quiet=False)


def _file(name: str, shelf: str) -> Path:
    """Where a new file of a library goes."""
    path = Path(name.removesuffix(".yaml"))
    if not ID.fullmatch(path.name):
        meant = re.sub("[^a-z0-9]+", "-", path.name.lower()).strip("-")
        hint = f'Did you mean "{meant}"?' if meant else f"Name it with {SHELVES[shelf].rule}."
        raise click.UsageError(f'"{path.name}" cannot be an id. {hint}')
    beside = Path(shelf) if path.parent == Path() and Path(shelf).is_dir() else path.parent
    return beside / f"{path.name}.yaml"


def _scaffolded(kind: str, id_: str, shelf: str) -> str:
    about = _ABOUT[kind].format(id=id_, shelf=shelf)
    record = RECORDS[kind]
    names = {each.key: titled(id_, each.field.most or len(id_)) for each in declarations(record) if each.key in _TITLES}
    return scaffold(record, about, _BEGUN[kind], names)


def _copied(ours: Path) -> str:
    """The text of a file of ours, without the line that leads to its schema from where it stands."""
    first, _, rest = ours.read_text(encoding="utf-8").partition("\n")
    return rest if first.startswith(MODELINE) else f"{first}\n{rest}"


def _write(file: Path, kind: str, text: str) -> None:
    """Write a new file; where there are schemas near by, its first line leads an editor to its own."""
    paths = (f"{folder}/{file_name(kind)}" for folder in _SCHEMAS)
    found = next((path for path in paths if (file.parent / path).is_file()), "")
    failure = write_new(file, (f"{MODELINE}{found}\n{text}" if found else text).encode())
    if failure:
        raise Refused(f"{failure.reason} {failure.hint}")
