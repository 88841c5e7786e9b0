"""The code of every finding of this room but those of ``glyphs``, in one place; a test proves that each is found."""

from enum import StrEnum


class Code(StrEnum):
    """Short and stable: scripts and translations may rely on them."""

    # warning signs
    NO_WARNING_SIGNS = "no-warning-signs"
    SEVERAL_WARNING_SIGNS = "several-warning-signs"
    SIGN_MISSING = "sign-missing"
    SIGN_IN_WRONG_TIER = "sign-in-wrong-tier"
    CAUDA_EQUINA_OUTSIDE = "cauda-equina-outside"
    REASSURANCE = "reassurance"
    TIER_ACTION = "tier-action"
    STOP_INCOMPLETE = "stop-incomplete"
    OVERRIDE_UNSAID = "override-unsaid"
    ADULTS_UNSAID = "adults-unsaid"
    SELF_CHECK_LIMITS = "self-check-limits"

    # who asks first
    EXCLUSION_MISSING = "exclusion-missing"
    EXCLUSION_TOO_WEAK = "exclusion-too-weak"
    NEVER_OVERRIDABLE = "never-overridable"
    INSTEAD_NO_HELP = "instead-no-help"

    # phone numbers
    REGION_NUMBER = "region-number"
    TYPED_NUMBER = "typed-number"

    # what is claimed and advised
    CLAIM = "claim"
    BRAND = "brand"
    SUPPORT_ADVISED = "support-advised"
    PRESSES_BELLY = "presses-belly"

    # the clinic profile
    ACCENT_CONTRAST = "accent-contrast"

    # structure
    NO_SUMMARY = "no-summary"
    NO_ACTION = "no-action"
    NO_HEADING = "no-heading"
    WEEKS_APART = "weeks-apart"
    MANY_EXERCISES = "many-exercises"
    TOO_MANY_EXERCISES = "too-many-exercises"
    LONG_DAY = "long-day"
    UNUSUAL_DOSE = "unusual-dose"

    # words
    READING_GRADE = "reading-grade"
    LONG_SENTENCE = "long-sentence"
    LONG_STEP = "long-step"
    LONG_PARAGRAPH = "long-paragraph"
    COMPARISON_SIGN = "comparison-sign"
    BARE_DECIMAL = "bare-decimal"
    NO_UNIT_SPACE = "no-unit-space"
