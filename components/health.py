"""The health of the data folder: what was found, and the way to mend it."""

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from components.connection_form import WIDTH_PX
from components.words import as_markdown
from studio.domain.health import REMEDIES, Finding, Kind, Report

SHOWN = 8
"""Findings of one kind that are listed; the rest is counted."""


@dataclass(frozen=True, slots=True)
class CheckNow:
    """Examine the data folder."""


@dataclass(frozen=True, slots=True)
class Mend:
    """Mend what can be mended of what was found."""

    report: Report


Ask = CheckNow | Mend


def draw(report: Report | None, mended: str | None) -> Ask | None:
    """Draw what the last examination brought; return what was asked.

    Args:
        report: What was found; None before the first examination.
        mended: What was mended since, in a sentence; None where nothing was.
    """
    with st.container(border=True, key="health", width=WIDTH_PX):
        st.subheader("Health", anchor=False)
        if mended is not None:
            st.success(as_markdown(mended), icon=":material/healing:")
        if report is None:
            st.caption("Looks at the database, the clips and the disk, and changes nothing.")
        else:
            _report(report)
        return _buttons(report)


def _report(report: Report) -> None:
    if not report.findings:
        st.markdown(":material/check: **Everything is in order**")
    for kind, findings in report.by_kind():
        _kind(kind, findings)
    st.caption(as_markdown(f"Looked at {report.counted.sentence}"))


def _kind(kind: Kind, findings: Sequence[Finding]) -> None:
    lines = [f"- {_line(finding)}" for finding in findings[:SHOWN]]
    if len(findings) > SHOWN:
        lines.append(f"- and {len(findings) - SHOWN:,} more")
    remedy = REMEDIES[kind]
    heading = f"**{as_markdown(remedy.heading)}** :gray[{len(findings):,}]"
    advice = f":small[:gray[{as_markdown(remedy.advice)}]]"
    st.markdown("\n\n".join([heading, "\n".join(lines), advice]))


def _line(finding: Finding) -> str:
    words = as_markdown(finding.sentence)
    if finding.file_name is None:
        return words
    return f"{words}  \n  :small[:gray[{as_markdown(finding.file_name)}]]"


def _buttons(report: Report | None) -> Ask | None:
    with st.container(horizontal=True):
        label = "Check now" if report is None else "Check again"
        if st.button(label, key="check_health", icon=":material/stethoscope:"):
            return CheckNow()
        if (
            report is not None
            and report.mendable
            and st.button("Mend what can be mended", key="mend_health", type="primary")
        ):
            return Mend(report)
    return None
