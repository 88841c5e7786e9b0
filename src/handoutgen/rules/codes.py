"""The code of every finding of this room but those of ``glyphs``, in one place; a test proves that each is found."""

from enum import StrEnum


class Code(StrEnum):
    """Short and stable: scripts and translations may rely on them."""

    # warning signs
    NO_WARNING_SIGNS = "no-warning-signs"
    SEVERAL_WARNING_SIGNS = "several-warning-signs"
    ALONE_UNSAID = "alone-unsaid"
    SIGN_MISSING = "sign-missing"
    SIGN_IN_WRONG_TIER = "sign-in-wrong-tier"
    CAUDA_EQUINA_OUTSIDE = "cauda-equina-outside"
    REASSURANCE = "reassurance"
    TIER_ACTION = "tier-action"
    STOP_INCOMPLETE = "stop-incomplete"
    OVERRIDE_UNSAID = "override-unsaid"
    ADULTS_UNSAID = "adults-unsaid"
    TOPIC_LIMITS = "topic-limits"
    PROGRAM_LIMITS = "program-limits"

    # who asks first
    EXCLUSION_MISSING = "exclusion-missing"
    EXCLUSION_TOO_WEAK = "exclusion-too-weak"
    NEVER_OVERRIDABLE = "never-overridable"
    INSTEAD_NO_HELP = "instead-no-help"

    # what a plan says of its patient
    NOT_CLEARED = "not-cleared"
    EXCLUDED = "excluded"
    EASIER_ALONE = "easier-alone"
    NEVER_LIFTED = "never-lifted"
    IDLE_OVERRIDE = "idle-override"
    EQUIPMENT_LACKING = "equipment-lacking"
    GAVE_WAY = "gave-way"
    REVIEW_BEFORE_START = "review-before-start"
    NOT_PRINTED = "not-printed"
    NOT_IN_PROGRAM = "not-in-program"
    CHOSEN_TWICE = "chosen-twice"

    # sides
    FIXED_SIDE = "fixed-side"
    OTHER_SIDE = "other-side"

    # phone numbers
    REGION_NUMBER = "region-number"
    TYPED_NUMBER = "typed-number"

    # tokens
    BROKEN_TOKEN = "broken-token"
    EMERGENCY_NUMBER = "emergency-number"

    # what is claimed and advised
    CLAIM = "claim"
    BRAND = "brand"
    SUPPORT_ADVISED = "support-advised"
    PRESSES = "presses"
    PURPOSE_PROMISES = "purpose-promises"

    # the clinic profile
    ACCENT_CONTRAST = "accent-contrast"

    # structure
    NO_SUMMARY = "no-summary"
    NO_ACTION = "no-action"
    NO_HEADING = "no-heading"
    NO_SOURCES = "no-sources"
    WEEKS_APART = "weeks-apart"
    MANY_EXERCISES = "many-exercises"
    TOO_MANY_EXERCISES = "too-many-exercises"
    LONG_DAY = "long-day"
    UNUSUAL_DOSE = "unusual-dose"
    IN_NO_TOPIC = "in-no-topic"

    # fields that agree
    POSITION_UNLIKE_STEPS = "position-unlike-steps"
    KIND_UNLIKE_WORDS = "kind-unlike-words"
    SIDES_UNLIKE_WORDS = "sides-unlike-words"
    DOSE_UNLIKE_WORDS = "dose-unlike-words"
    DOSE_UNLIKE_KIND = "dose-unlike-kind"
    WRONG_FIELD = "wrong-field"

    # waivers
    CANNOT_WAIVE = "cannot-waive"
    UNKNOWN_CODE = "unknown-code"
    IDLE_WAIVER = "idle-waiver"

    # words
    READING_GRADE = "reading-grade"
    SMOG_GRADE = "smog-grade"
    LONG_SENTENCE = "long-sentence"
    LONG_STEP = "long-step"
    LONG_PARAGRAPH = "long-paragraph"
    COMPARISON_SIGN = "comparison-sign"
    BARE_DECIMAL = "bare-decimal"
    NO_UNIT_SPACE = "no-unit-space"
    SUM_FOR_READER = "sum-for-reader"
    JARGON = "jargon"
    PASSIVE_VOICE = "passive-voice"
    TWO_ACTIONS = "two-actions"
