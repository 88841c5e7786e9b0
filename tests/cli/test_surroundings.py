"""What stands around the command, in its own process and in those that work for it."""

from tests.cli.process import python


def test_a_worker_begins_as_its_master_did() -> None:
    """It looks seldom for what is no longer needed, and imports no picture library before there is a picture."""
    done = python(
        "import gc, sys\n"
        "from handoutgen.cli.surroundings import begin_batch, look_often\n"
        "look_often(); master = gc.get_threshold(); gc.set_threshold(700)\n"
        "begin_batch()\n"
        "import handoutgen.pipeline.work\n"
        "print(gc.get_threshold() == master, 'PIL.ImageMode' in sys.modules)"
    )
    assert (0, "True False") == (done.returncode, done.stdout.strip()), done.stderr
