"""The silhouettes that stand for nouns without a rig of their own, by name."""

from collections.abc import Mapping


def names() -> Mapping[str, str]:
    """Return every name, English and in lower case or Chinese, with its silhouette's."""
    return {}
