"""The code of every problem that this room reports, in one place; a test proves that each has a bad example."""

from enum import StrEnum


class Code(StrEnum):
    """Short and stable: scripts and translations may rely on them."""

    # the file
    UNREADABLE = "unreadable"
    TOO_LARGE = "too-large"
    NOT_UTF8 = "not-utf8"
    BAD_CHARACTER = "bad-character"
    TAB = "tab"
    EMPTY_FILE = "empty-file"

    # YAML
    SYNTAX = "yaml-syntax"
    TOO_DEEP = "too-deep"
    SEVERAL_DOCUMENTS = "several-documents"
    NOT_FIELDS = "not-fields"
    ALIAS = "alias"
    ANCHOR = "anchor"
    MERGE_KEY = "merge-key"
    TAG = "tag"
    KEY_NOT_TEXT = "key-not-text"
    DUPLICATE_KEY = "duplicate-key"

    # fields
    UNKNOWN_KEY = "unknown-key"
    MISSING_FIELD = "missing-field"
    EMPTY = "empty"
    WRONG_TYPE = "wrong-type"
    NOT_YES_OR_NO = "not-yes-or-no"
    NOT_A_NUMBER = "not-a-number"
    NOT_A_SPAN = "not-a-span"
    NOT_A_TIME = "not-a-time"
    NOT_A_DATE = "not-a-date"
    NOT_AN_ADDRESS = "not-an-address"
    NOT_A_COLOUR = "not-a-colour"
    OUT_OF_RANGE = "out-of-range"
    TOO_SHORT = "too-short"
    TOO_LONG = "too-long"
    TOO_FEW = "too-few"
    TOO_MANY = "too-many"
    UNKNOWN_CHOICE = "unknown-choice"
    MISSING_SLOT = "missing-slot"
    UNKNOWN_SLOT = "unknown-slot"
    BAD_ID = "bad-id"
    LISTED_TWICE = "listed-twice"

    # inline markup
    UNCLOSED_BOLD = "unclosed-bold"
    EMPTY_BOLD = "empty-bold"
    BROKEN_LINK = "broken-link"
    UNCLOSED_TOKEN = "unclosed-token"
    UNKNOWN_TOKEN = "unknown-token"

    # folders and files of a library
    MISSING_FOLDER = "missing-folder"
    MISSING_FILE = "missing-file"
    FILE_NAME = "file-name"
    FILE_NAMES_CLASH = "file-names-clash"
    STRAY_FILE = "stray-file"
    UNKNOWN_ID = "unknown-id"
    NO_VALUE = "no-value"

    # what only a whole record can break
    NO_SUCH_STEP = "no-such-step"
    DOSE_INCOMPLETE = "dose-incomplete"
    LEADS_TO_ITSELF = "leads-to-itself"
    TOO_MUCH_TO_READ = "too-much-to-read"
    TOPIC_WITHOUT_CONTENT = "topic-without-content"
    SAFETY_WITHOUT_CONTENT = "safety-without-content"
    CAUDA_EQUINA_TIER = "cauda-equina-tier"
    PAIN_BANDS = "pain-bands"
    CLOSED_HOURS = "closed-hours"
    REVIEW_DATES = "review-dates"
    NOT_SCANNABLE = "not-scannable"

    # the clinic's logo
    LOGO_MISSING = "logo-missing"
    LOGO_TOO_LARGE = "logo-too-large"
    LOGO_NOT_AN_IMAGE = "logo-not-an-image"
    LOGO_DAMAGED = "logo-damaged"
    LOGO_SHAPE = "logo-shape"
    LOGO_COARSE = "logo-coarse"


class TableCode(StrEnum):
    """What a table of patients alone can have; its other problems have the codes above."""

    NO_COLUMNS = "no-columns"
    NO_ROWS = "no-rows"
    STRAY_CELL = "stray-cell"
    OPEN_QUOTE = "open-quote"
    AFTER_QUOTE = "after-quote"
    FORMULA = "formula"
    SEVERAL_LINES = "several-lines"
    SAME_ROW = "same-row"
