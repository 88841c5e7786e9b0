"""What holds for every test."""

from hypothesis import settings

# No test is one of timing: a machine that is busy with other work must not fail it.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")
