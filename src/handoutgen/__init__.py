"""handoutgen: printed patient handouts from plain YAML, on the clinic's own machine."""

__version__ = "0.1.0"
