"""What people wear whom a prompt names."""

import pytest

from service.renderer.players import Tint
from tests.screenplays import shots


@pytest.mark.parametrize(
    ("prompt", "worn"),
    [
        ("A woman in a red dress walks on the beach", {"dress"}),
        ("A detective in a long dark trench coat and a hat waits", {"coat", "hat"}),
        ("A hooded man stands in a cave", {"hood"}),
        ("A man wearing a grey suit, a woman in a white gown", {"jacket"}),
        ("A girl dances on the beach in a yellow dress", {"dress"}),
        ("一个穿着红色连衣裙的女孩在海边奔跑", {"dress"}),
        ("老人戴着草帽坐在河边", {"hat"}),
        ("身穿白色汉服的年轻女子走过小桥", {"dress"}),
        ("A man walks past a coat shop", set()),
        ("A woman picks up her hat", set()),
        ("A man with a dog in a red sweater", set()),
    ],
)
def test_people_wear_what_is_said_of_them(prompt, worn):
    (who, *_) = shots(prompt)[0].subjects
    assert who.worn == worn


def test_clothes_stay_over_a_cut():
    first, second = shots("Shot 1: A woman in a blue coat walks. Shot 2: The woman smiles.")
    assert first.subjects[0].worn == second.subjects[0].worn == {"coat"}


def test_of_a_couple_s_clothes_the_dress_is_hers():
    man, woman = shots("A couple in evening dress dances")[0].subjects
    assert (man.worn, woman.worn) == (set(), {"dress"})


@pytest.mark.parametrize(
    ("prompt", "names"),
    [
        ("A luxury watch on black marble", ["手表"]),
        ("A scientist in a white lab coat holds a vial", ["man", "vial"]),
        ("身穿白大褂的医生走过走廊", ["man"]),
    ],
)
def test_a_thing_is_shown_as_itself_and_clothes_on_who_wears_them(prompt, names):
    assert [one.name or one.kind for one in shots(prompt)[0].subjects] == names


@pytest.mark.parametrize(
    ("prompt", "worn", "tint"),
    [
        ("A chef in a kitchen", {"jacket"}, Tint.WHITE),
        ("A chef in a black coat", {"coat"}, None),
        ("消防员冲进大楼", {"jacket"}, Tint.YELLOW),
        ("A monk walks up the stairs", {"dress"}, Tint.ORANGE),
    ],
)
def test_who_is_known_by_a_uniform_wears_it_unless_told_otherwise(prompt, worn, tint):
    who, *_ = shots(prompt)[0].subjects
    assert (who.worn, who.tint if tint else None) == (worn, tint)
