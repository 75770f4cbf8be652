"""Examines the data folder of an open studio and mends it."""

from collections import Counter
from dataclasses import replace

from studio.doctor.examination import Examiner
from studio.doctor.mending import Mender, Tools
from studio.doctor.patient import Patient
from studio.domain.health import Depth, Kind, Mended, Report

_FROM_OUTSIDE = Depth(budget_s=0)


class Doctor:
    """What an open studio knows of its own health; safe to share between threads."""

    def __init__(self, patient: Patient, tools: Tools) -> None:
        self._examiner = Examiner(patient)
        self._mender = Mender(patient, tools, self._examiner.clips)

    def examine(self, depth: Depth) -> Report:
        """Return what is wrong; changes nothing.

        Raises:
            StoreError: The database cannot be read.
            MediaError: The folder of clips cannot be read.
        """
        return self._examiner.examine(depth)

    def mend(self, report: Report, budget_s: float) -> Mended:
        """Mend what can be mended of what an examination brought.

        Args:
            report: What the examination brought.
            budget_s: Seconds after which nothing further is begun.

        Raises:
            StoreError: The database cannot be read.
            MediaError: The folder of clips cannot be read.
        """
        in_order = [one for _, findings in report.by_kind() for one in findings]
        mended = self._mender.mend(in_order, budget_s)
        later = self._examiner.examine(_FROM_OUTSIDE)
        # What only a reading of the whole clip could show is not seen again from outside.
        still = [
            one
            for one in report.findings
            if one.kind is Kind.DAMAGED_CLIP and one not in mended and one not in later.findings
        ]
        left = Report(
            findings=(*later.findings, *still),
            counted=replace(
                later.counted, read=report.counted.read, to_read=report.counted.to_read
            ),
        )
        return Mended(done=Counter(one.kind for one in mended), left=left)
