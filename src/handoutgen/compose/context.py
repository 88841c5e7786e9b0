"""What composing looks at: the plan, the library, the clinic, and the words that follow from them."""

from types import MappingProxyType

from handoutgen.compose.words import Wording, string, term_token
from handoutgen.content.exercise import Exercise
from handoutgen.content.model import Library
from handoutgen.content.shared import Clinic
from handoutgen.plan.model import ChosenExercise, Plan
from handoutgen.records import NamedTuple


class Context(NamedTuple):
    """The inputs of every composing function."""

    plan: Plan
    library: Library
    clinic: Clinic | None
    wording: Wording

    def each_side(self, exercise: Exercise) -> bool:
        """Whether the dose counts each side: a one-sided exercise in a plan that names no side."""
        return exercise.sides == "each" and not self.plan.side

    def exercises(self) -> tuple[ChosenExercise, ...]:
        """The exercises of the plan, in the order of their numbers."""
        return tuple(sorted((one for of in self.plan.topics for one in of.exercises), key=lambda one: one.number))

    def of(self, chosen: ChosenExercise) -> "Context":
        """The context of one exercise, whose side may be another than that of the plan."""
        if chosen.side == self.plan.side:
            return self
        plan = self.plan._replace(side=chosen.side)
        tokens = MappingProxyType({**self.wording.tokens, **_sides(plan)})
        return self._replace(plan=plan, wording=self.wording._replace(tokens=tokens))

    def drawn(self, chosen: ChosenExercise) -> bool:
        """Whether the exercise has a baked figure."""
        return chosen.exercise.id in self.library.figures


def context(plan: Plan, library: Library, clinic: Clinic | None) -> Context:
    """The context of a plan, its tokens resolved."""
    tokens = _tokens(plan, clinic)
    plainly = Wording(plan.phrases, tokens)
    terms = {term_token(name): string(plainly, term.word) for name, term in library.glossary.items()}
    return Context(plan, library, clinic, Wording(plan.phrases, MappingProxyType(tokens | terms)))


def _tokens(plan: Plan, clinic: Clinic | None) -> dict[str, str]:
    """What each token stands for in this handout (the design's list of tokens)."""
    region = plan.region
    tokens = {f"word.{name}": word for name, word in region.words.items()}
    tokens |= {
        "phone.emergency": region.emergency,
        "phone.urgent": region.urgent,
        "phone.clinic": clinic.phone if clinic and clinic.phone else plan.phrases.page.phone_on_front,
    }
    tokens |= _sides(plan)
    closed = clinic.closed if clinic and clinic.closed else region.closed
    tokens["closed"] = string(Wording(plan.phrases, tokens), closed)
    return tokens


def _sides(plan: Plan) -> dict[str, str]:
    """What the tokens of the sides stand for."""
    sides = plan.phrases.sides
    return {
        "side": {"left": sides.left, "right": sides.right}.get(plan.side, sides.either),
        "other-side": {"left": sides.right, "right": sides.left}.get(plan.side, sides.other),
    }
