"""The clips one after the other as a list that an editor's program opens."""

from collections.abc import Sequence

import streamlit as st

from components import running_order
from components.handover.desk import Desk
from components.library_state import LibraryState
from studio.domain.generation import Generation
from studio.domain.handover import EditFormat, Outgoing, about_rates, why_not
from studio.errors import EditListsMissingError


def draw(
    playable: Sequence[Generation], outgoing: Outgoing, desk: Desk, ours: LibraryState
) -> None:
    """Draw the order of the cut, the format, and the way to the list.

    Args:
        playable: Takes with a clip, in their order.
        outgoing: All takes.
        desk: Whoever hands things out.
        ours: Keeps the order.
    """
    if not desk.can_write_edit_lists():
        missing = EditListsMissingError()
        st.markdown(f"{missing.message} {missing.advice}")
        return
    running_order.draw(playable, ours, base=desk.base)
    edit_format = _format()
    if (refusal := why_not(edit_format, len(playable))) is not None:
        st.markdown(refusal)
        return
    clips = [one.clip for one in playable if one.clip is not None]
    if (rates := about_rates(edit_format, clips)) is not None:
        st.markdown(rates)
    st.download_button(
        f"Download the {edit_format.label} list",
        lambda: desk.edit_list(outgoing, edit_format),
        file_name=f"cut.{edit_format.value}",
        mime="application/octet-stream",
        type="primary",
        icon=":material/movie_edit:",
        key="fetch_edit_list",
    )
    st.caption(_WHERE[edit_format])


def _format() -> EditFormat:
    chosen = st.pills(
        "Format",
        list(EditFormat),
        format_func=lambda one: EditFormat(one).label,
        default=EditFormat.OTIO,
        required=True,
        key="edit_format",
    )
    return EditFormat(chosen)


_BESIDE = "Put it above the folder clips of the ZIP, where its links lead."
_WHERE = {
    EditFormat.OTIO: f"Pictures and sound. {_BESIDE}",
    EditFormat.EDL: f"Pictures alone; programs find the clips by name. {_BESIDE}",
    EditFormat.FCP_XML: f"Pictures and sound. {_BESIDE}",
}
