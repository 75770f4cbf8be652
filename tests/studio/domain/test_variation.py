import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studio.domain.variation import count, escape, expand, names
from studio.errors import InvalidRequestError


def prompts(text, **values):
    return [variant.prompt for variant in expand(text, values)]


def test_alternatives_make_a_prompt_each():
    assert prompts("the sea at {dusk|dawn|noon}") == [
        "the sea at dusk",
        "the sea at dawn",
        "the sea at noon",
    ]


def test_places_combine_the_last_varying_fastest():
    assert prompts("{a|b} {1|2}") == ["a 1", "a 2", "b 1", "b 2"]


def test_a_name_has_one_value_wherever_it_stands():
    assert prompts("${hero} sees ${hero}", hero=["a fox", "a bear"]) == [
        "a fox sees a fox",
        "a bear sees a bear",
    ]


def test_an_alternative_may_be_nothing():
    assert prompts("a {red |}fox") == ["a red fox", "a fox"]


def test_braces_without_a_bar_are_left_alone():
    assert prompts('{"mood": "calm"} {x}') == ['{"mood": "calm"} {x}']


@pytest.mark.parametrize(
    ("text", "prompt"),
    [
        (r"\{a|b}", "{a|b}"),
        (r"\${hero}", "${hero}"),
        (r"C:\stills\ {x}", r"C:\stills\ {x}"),
        (r"\\\{a|b}", r"\{a|b}"),
    ],
)
def test_a_backslash_takes_a_brace_to_the_letter(text, prompt):
    assert prompts(text) == [prompt]


def test_two_backslashes_before_a_brace_are_one_and_the_brace_still_counts():
    assert prompts(r"\\{a|b}") == [r"\a", r"\b"]


def test_a_prompt_without_parts_is_not_touched():
    assert escape('{"mood": "calm"} C:\\stills') == '{"mood": "calm"} C:\\stills'


tricky = st.lists(
    st.one_of(st.sampled_from(["{", "}", "|", "$", "\\", "${x}", "{a|b}"]), st.text(max_size=3)),
    max_size=14,
).map("".join)


@settings(max_examples=500)
@given(tricky)
def test_any_prompt_that_is_put_back_into_the_form_is_sent_to_the_letter(prompt):
    assert names(escape(prompt)) == ()
    assert prompts(escape(prompt)) == [prompt]


def test_the_picks_name_what_was_chosen():
    assert [variant.picks for variant in expand("{a|b} ${n}", {"n": ["7"]})] == [
        ("a", "7"),
        ("b", "7"),
    ]


def test_names_are_found_once_each():
    assert names("${hero} and ${place} and ${hero} {a|b}") == ("hero", "place")


def test_a_name_without_a_value_is_told():
    with pytest.raises(InvalidRequestError, match=r"no value for \$\{hero\}"):
        expand("${hero} sleeps", {})


def test_too_many_prompts_are_refused_before_they_are_made():
    with pytest.raises(InvalidRequestError, match="59,049 prompts"):
        expand("{a|b|c}" * 10, {})


@given(st.text(max_size=200))
def test_any_text_is_counted_and_expanded_alike(text):
    if 0 < count(text, {}) <= 100:
        assert len(expand(text, {})) == count(text, {})
