"""The warning signs in full."""

from handoutgen.compose.blocks import SignGroup, Tier, WarningSigns
from handoutgen.compose.context import Context
from handoutgen.compose.words import author, phrase, string
from handoutgen.content.text import Text
from handoutgen.content.topic import Tier as AuthoredTier
from handoutgen.content.topic import Tiers, Topic


def warning_signs(context: Context, topic: Topic, tiers: Tiers) -> WarningSigns:
    """The three tiers, in the order that decides what a patient reads first."""
    wording = context.wording
    title = string(wording, topic.name)
    return WarningSigns(
        anchor=topic.id,
        title=author(wording, f"{topic.id}.title", "H2", topic.name),
        continued=phrase(f"{topic.id}.continued", "Artifact", wording.phrases.page.continued.format(title=title)),
        message=author(wording, f"{topic.id}.message", "P", topic.message),
        tiers=(
            _tier(context, topic, "emergency", tiers.emergency),
            _tier(context, topic, "same-day", tiers.same_day),
            _tier(context, topic, "soon", tiers.soon),
        ),
        after=author(wording, f"{topic.id}.after", "P", tiers.after),
    )


def _tier(context: Context, topic: Topic, level: str, tier: AuthoredTier) -> Tier:
    wording, key = context.wording, f"{topic.id}.{level}"

    def signs(name: str, texts: tuple[Text, ...]) -> SignGroup:
        say = author(wording, f"{key}.{name}.say", "P", tier.say) if tier.say and name == "cauda-equina" else None
        return SignGroup(
            tuple(author(wording, f"{key}.{name}{at}", "LBody", text) for at, text in enumerate(texts, 1)), say
        )

    groups = (signs("cauda-equina", tier.cauda_equina), signs("sign", tier.signs))
    return Tier(
        level=level,
        name=author(wording, f"{key}.name", "H3", tier.name),
        action=author(wording, f"{key}.action", "P", tier.action),
        lead=author(wording, f"{key}.lead", "P", tier.lead),
        groups=tuple(group for group in groups if group.signs),
    )
