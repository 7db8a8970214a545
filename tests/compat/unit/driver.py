"""Runs one part of python-novaclient's unit tests against the package beside them: JSON on stdin, JSON on stdout.

Given: `path`, the folder that holds the package with the tests in it; `part` of `parts`, by test class. The report:
test ID -> the end of its traceback, or "" if it passed.
"""

import json
import math
import os
import signal
import sys
import time
import unittest
import warnings
import zlib

TESTS = "novaclient/tests/unit"
# seconds of idleness after which a test has failed: none has one, but one may wait for what never comes
LIMIT = 5
# seconds after which it has failed though it is busy
MOST = 120


class TooLong(BaseException):
    """A test did not end; no handler of errors in it is to catch this."""


class Watch:
    """Ends a test that idles. On a machine that others use too, to wait for a turn is no idleness."""

    def begin(self):
        """A test begins."""
        self._idle, self._end = idle(), time.monotonic() + MOST
        signal.alarm(LIMIT)

    def look(self, *_):
        """Raises TooLong if it has idled too long."""
        left = LIMIT - (idle() - self._idle)
        if left <= 0 or time.monotonic() > self._end:
            raise TooLong
        signal.alarm(math.ceil(left))


def idle():
    """Seconds in which this process had nothing to do: neither ran nor wanted to."""
    with open("/proc/self/schedstat") as file:
        ran, waited, _ = file.read().split()
    return time.monotonic() - (int(ran) + int(waited)) / 1e9


class Report(unittest.TestResult):
    """What became of every test."""

    def __init__(self):
        super().__init__()
        self.tests = {}

    def startTest(self, test):  # noqa: N802
        super().startTest(test)
        self.tests[test.id()] = ""

    def addError(self, test, err, details=None):  # noqa: N802
        self._failed(test, err, details)

    addFailure = addError  # noqa: N815

    def addUnexpectedSuccess(self, test, details=None):  # noqa: N802
        self.tests[test.id()] = "unexpected success"

    def _failed(self, test, err, details):
        if err is not None:
            text = self._exc_info_to_string(err, test)
        else:
            # testtools has tracebacks among the "details" of a test
            text = "\n".join(value.as_text() for name, value in details.items() if name.startswith("traceback"))
        self.tests[test.id()] = "\n".join(text.strip().splitlines()[-12:])[-1500:] or "failed"


def tests_of(suite):
    """The tests in a suite, flat."""
    for item in suite:
        if isinstance(item, unittest.TestSuite):
            yield from tests_of(item)
        else:
            yield item


def main():
    work = json.load(sys.stdin)
    # what tests print, and what their children print, is no report
    out = os.fdopen(os.dup(1), "w")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    os.chdir(work["path"])
    sys.path.insert(0, work["path"])
    warnings.simplefilter("ignore")
    found = unittest.TestLoader().discover(f"{work['path']}/{TESTS}", top_level_dir=work["path"])
    report = Report()
    watch = Watch()
    signal.signal(signal.SIGALRM, watch.look)
    for test in tests_of(found):
        if zlib.crc32(type(test).__qualname__.encode()) % work["parts"] == work["part"]:
            watch.begin()
            try:
                test.run(report)
            except TooLong:
                report.tests[test.id()] = "TooLong"
            finally:
                signal.alarm(0)
    with out:
        json.dump(report.tests, out)


if __name__ == "__main__":
    main()
