"""ReportLab's settings, set by force: ``RL_*`` variables and ``~/.reportlab_settings`` must not change a handout."""

from reportlab import rl_config

_SETTINGS = {
    "useA85": 0,
    "pageCompression": 1,
    "invariant": 1,
    "pdfComments": 0,
    "pdfMultiLine": 0,
    "verbose": 0,
    "debug": 0,
    "warnOnMissingFontGlyphs": 0,
    "ttfAsciiReadable": 1,
    "autoGenerateTTFMissingTTFName": 0,
    "reserveTTFNotdef": 0,
    "allowTTFSubsetting": [],
    "canvas_baseColor": None,
    "defaultImageCaching": 0,
    "std14Embed": 0,
    "documentLang": None,
    "errorOnDuplicatePageLabelPage": 0,
}


def force() -> None:
    """Sets every setting that reaches a PDF to the value that this program was tried with."""
    for name, value in _SETTINGS.items():
        setattr(rl_config, name, value)
