"""The command line `liggare`: the program itself. What it can do is in the files beside this one.

Exit codes: 0 done, 1 refused or failed, 2 misused, 3 not found, 130 interrupted.
"""

from __future__ import annotations

import codecs
import errno
import gc
import io
import os
import sys


def main() -> None:
    """Run the command line; every error is a sentence in Swedish on stderr."""
    for strom in (sys.stdout, sys.stderr):
        _kan_svenska(strom)
    try:
        # Not before: who interrupts while it is loaded is to see no more than who does it later.
        gc.disable()  # what is loaded stays: to look for what does not is a fifth of the time
        from api.kommandorad.korning import forbered, kor

        gc.freeze()
        gc.enable()
        forbered()
        kod = kor([_som_skrivet(argument) for argument in sys.argv[1:]])
        sys.stdout.flush()
    except KeyboardInterrupt:
        kod = 130
    except BrokenPipeError:  # whoever read has read enough
        _skriv_inget_mer()
        kod = 1
    except OSError as fel:
        if fel.errno != errno.ENOSPC:
            raise
        _skriv_inget_mer()
        print("Fel: det finns ingen plats kvar att skriva på.", file=sys.stderr)
        kod = 1
    sys.exit(kod)


def _skriv_inget_mer() -> None:
    """What could not be written is not tried again when the program ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _kan_svenska(strom: object) -> None:
    """Never stop at a letter that the terminal says that it cannot show.

    One that says that it can show only ASCII has not been asked, and gets UTF-8.
    """
    if isinstance(strom, io.TextIOWrapper):
        ascii_ = codecs.lookup(strom.encoding).name == "ascii"
        strom.reconfigure(encoding="utf-8" if ascii_ else None, errors="replace")


def _som_skrivet(argument: str) -> str:
    """An argument as UTF-8, whatever the environment says that it was written in."""
    try:
        argument.encode()
    except UnicodeEncodeError:
        return os.fsencode(argument).decode(errors="replace")
    return argument
