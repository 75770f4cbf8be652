import re
from pathlib import Path

from studio.settings import describe

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text("utf-8")


def test_every_setting_stands_in_the_readme():
    for name, default, description in describe():
        shown = f"`{default}`" if default and " " not in default else default
        assert f"| `{name}` | {shown} | {description} |" in README


def test_every_file_that_is_linked_exists():
    links = re.findall(r"\]\(([^)#:]+)\)", README)
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []


def test_every_make_target_that_is_named_exists():
    makefile = (ROOT / "Makefile").read_text("utf-8")
    targets = set(re.findall(r"(?:^|`)make ([a-z]+)", README, re.MULTILINE))
    assert targets >= {"run", "test"}
    assert [target for target in targets if f"\n{target}:" not in makefile] == []


def test_the_words_of_the_statuses_stand_in_the_glossary():
    from studio.domain.generation import Status

    glossary = (ROOT / "docs" / "glossary.md").read_text("utf-8")
    assert [status for status in Status if f"`{status}`" not in glossary] == []
