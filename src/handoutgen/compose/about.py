"""What stands behind the handout: review, codes of web addresses, sources, credit, version."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from handoutgen.compose.blocks import About, Section
from handoutgen.compose.cards import Bullets
from handoutgen.compose.context import Context
from handoutgen.compose.dates import long_date
from handoutgen.compose.leaves import Run, Words, leaves_of, plain
from handoutgen.compose.words import author, phrase, string
from handoutgen.content.exercise import Review
from handoutgen.content.shared import Source

if TYPE_CHECKING:
    from handoutgen.compose.qr_codes import CodeGroup


def about(context: Context, sections: Sequence[Section]) -> About:
    """The last block of a handout with these sections; it explains the glossary's words that they use."""
    wording, catalogue = context.wording, context.library.catalogue
    page = wording.phrases.page
    front = context.library.front
    explained = _explained(context, sections)
    watch, web = _codes(context)
    return About(
        anchor="about",
        title=phrase("about.title", "H2", page.about),
        continued=phrase("about.continued", "Artifact", page.continued.format(title=page.about)),
        recap_heading=phrase("about.recap", "H3", page.in_short),
        recap=Bullets(
            tuple(author(wording, f"about.recap{at}", "LBody", text) for at, text in enumerate(front.recap, 1))
        ),
        teach_back=author(wording, "about.teach-back", "P", front.teach_back),
        review=phrase("about.review", "P", review_in_full(context)),
        words_heading=phrase("about.words", "H3", page.words) if explained else None,
        words=Bullets(explained) if explained else None,
        watch=watch,
        web=web,
        sources_heading=phrase("about.sources", "H3", page.sources),
        sources=Bullets(_sources(context)),
        credit=author(wording, "about.credit", "P", catalogue.credit),
        version=phrase("about.version", "P", version_line(context)),
    )


def _codes(context: Context) -> tuple["CodeGroup | None", "CodeGroup | None"]:
    """The codes of films about exercises, and that of the clinic."""
    if not (context.clinic or any(chosen.exercise.watch for chosen in context.exercises())):
        return None, None
    from handoutgen.compose.qr_code import clinic_code, exercise_codes  # noqa: PLC0415  put off: few have codes

    return exercise_codes(context), clinic_code(context)


def version_line(context: Context) -> str:
    """The library, its version and its day."""
    catalogue, phrases = context.library.catalogue, context.wording.phrases
    date = long_date(catalogue.date, context.plan.region, phrases)
    return phrases.page.version.format(
        name=string(context.wording, catalogue.name), version=catalogue.version, date=date
    )


def review_in_full(context: Context) -> str:
    """Who has reviewed all that prints, and when somebody has to review it again."""
    return " ".join(filter(None, (review_line(context), _next_review(context))))


def review_line(context: Context) -> str:
    """Who has reviewed all that prints, or that nobody has."""
    page = context.wording.phrases.page
    reviews = _reviews(context)
    if not reviews:
        return page.not_reviewed
    by = sorted({review.by for review in reviews})
    oldest = min(review.date for review in reviews)
    date = long_date(oldest, context.plan.region, context.plan.phrases)
    return page.reviewed.format(by=", ".join(by), date=date)


def source_line(context: Context, source: Source) -> str:
    """A source as sentences: its author or body, its title, its year."""
    title, by = string(context.wording, source.title), string(context.wording, source.by)
    parts = [part for part in (by, title, source.year) if part]
    return " ".join(part if part[-1] in ".?!" else f"{part}." for part in parts)


def _next_review(context: Context) -> str:
    """When somebody has to review it again, if anybody has."""
    days = [review.next for review in _reviews(context)]
    if not days:
        return ""
    date = long_date(min(days), context.plan.region, context.plan.phrases)
    return context.wording.phrases.page.review_again.format(date=date)


def _reviews(context: Context) -> list[Review]:
    """The clinic's own review of everything, else that of each part; none unless all that prints is reviewed."""
    if context.clinic and context.clinic.reviewer:
        return [context.clinic.reviewer]
    printed = _printed_reviews(context)
    reviews = [review for review in printed if review]
    return reviews if len(reviews) == len(printed) else []


def _printed_reviews(context: Context) -> list[Review | None]:
    return [chosen.topic.reviewed for chosen in context.plan.topics] + [
        chosen.exercise.reviewed for chosen in context.exercises()
    ]


def _explained(context: Context, sections: Sequence[Section]) -> tuple[Words, ...]:
    """Each word of the glossary that the sections use, in the order of the alphabet: how to say it, what it means."""
    text = " ".join(plain(leaf) for each in sections for leaf in leaves_of(each) if isinstance(leaf, Words)).casefold()
    found = []
    for name, term in context.library.glossary.items():
        word = string(context.wording, term.word)
        folded = word.casefold()
        if folded in text and re.search(rf"\b{re.escape(folded)}\b", text):
            say = f" ({context.wording.phrases.page.say.format(say=term.say)})" if term.say else ""
            runs = (Run(word, bold=True), Run(f"{say}: {string(context.wording, term.meaning)}"))
            found.append((folded, Words(f"about.word.{name}", "LBody", runs, term.meaning.place)))
    return tuple(words for _, words in sorted(found))


def _sources(context: Context) -> tuple[Words, ...]:
    """Every source that the printed content names, once, in the library's order."""
    named = {source for chosen in context.plan.topics for source in chosen.topic.sources}
    named |= {source for chosen in context.exercises() for source in chosen.exercise.sources}
    return tuple(
        _source(context, name, source) for name, source in context.library.catalogue.sources.items() if name in named
    )


def _source(context: Context, name: str, source: Source) -> Words:
    return Words(f"about.source.{name}", "LBody", (Run(source_line(context, source)),), source.title.place)
