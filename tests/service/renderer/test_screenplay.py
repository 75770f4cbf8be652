import pytest

from service.renderer.players import Heading, Kind, Pace, Tint
from service.renderer.shots import Daytime, Framing, Move, Place, Style, Weather
from tests.screenplays import shots

ENGLISH = (
    "Shot 1 [0~3s] wide angle: an antique sailing ship cutting through waves on the sea at dusk;"
    " Shot 2 [3~6s] medium shot: a sailor at the bow gazing toward a distant lighthouse on a reef."
)
CHINESE = (
    "镜头1 [0~3秒] 全景：黄昏的海上，一艘古帆船破浪前行；"  # noqa: RUF001 - as people write
    "镜头2 [3~6秒] 中景：水手凝望远处礁石上的灯塔。"  # noqa: RUF001 - as people write
)


@pytest.mark.parametrize("prompt", [ENGLISH, CHINESE], ids=["English", "Chinese"])
def test_numbered_shots_with_times_are_read(prompt):
    first, second = shots(prompt)

    assert [(shot.start, shot.end) for shot in (first, second)] == [(0, 72), (72, 144)]
    assert (first.framing, second.framing) == (Framing.WIDE, Framing.MEDIUM)
    assert first.shows(Kind.SAILING_SHIP)
    assert {subject.kind for subject in second.subjects} == {
        Kind.SAILOR,
        Kind.LIGHTHOUSE,
        Kind.REEF,
    }


@pytest.mark.parametrize("prompt", [ENGLISH, CHINESE], ids=["English", "Chinese"])
def test_what_a_shot_leaves_unsaid_stays_as_it_was(prompt):
    _, second = shots(prompt)

    assert (second.place, second.daytime) == (Place.SEA, Daytime.DUSK)


@pytest.mark.parametrize(
    "prompt",
    [
        "[00:00-00:02] a horse; [00:02-00:06] a dog",
        "Shot 1 (0-2s): a horse. Shot 2 (2-6s): a dog.",
        "第1镜 [0-2秒] 一匹马 第2镜 [2-6秒] 一只狗",
        "【0~2秒】一匹马【2~6秒】一只狗",
    ],
)
def test_other_forms_of_times_are_read(prompt):
    first, second = shots(prompt)

    assert (first.end, second.end) == (48, 144)
    assert first.shows(Kind.HORSE)
    assert second.shows(Kind.DOG)


def test_shots_without_times_share_the_film():
    assert [shot.frames for shot in shots("Shot 1: the sea. Shot 2: a city. Shot 3: a road.")] == [
        48
    ] * 3


def test_a_prompt_without_marks_is_one_shot():
    (only,) = shots("one shot of a red car on a street, 3 people watch")

    assert only.frames == 144


def test_what_stands_before_the_first_shot_sets_the_scene_for_all():
    first, second = shots("Rainy night, neon. Shot 1: a street. Shot 2: a woman.")

    assert first.weather is second.weather is Weather.RAIN
    assert first.styles == second.styles == {Style.NEON}


def test_a_new_place_sends_the_old_cast_home():
    _, second = shots("Shot 1: a horse in a meadow. Shot 2: a city.")

    assert second.subjects == ()


@pytest.mark.parametrize(
    ("prompt", "absent"),
    [
        ("a train of cardboard", Kind.CAR),
        ("a lighthouse keeper's catalogue", Kind.CAT),
        ("一只海鸥", Place.SEA),
        ("a warship museum", Kind.SAILING_SHIP),
    ],
)
def test_words_inside_other_words_are_not_read(prompt, absent):
    (shot,) = shots(prompt)

    assert shot.place is not absent
    assert absent not in {subject.kind for subject in shot.subjects}


@pytest.mark.parametrize(
    ("prompt", "count"),
    [
        ("a horse", 1),
        ("two black horses", 2),
        ("horses", 3),
        ("a herd of wild horses", 5),
        ("两匹马", 2),
        ("一群马", 5),
        ("99 horses", 7),
    ],
)
def test_subjects_are_counted(prompt, count):
    (shot,) = shots(prompt)

    assert shot.subjects[0].count == count


def test_heading_and_pace_are_read():
    (shot,) = shots("a woman walks away from camera")

    (woman,) = shot.subjects
    assert (woman.heading, woman.pace) == (Heading.AWAY, Pace.SLOW)


@pytest.mark.parametrize(
    ("prompt", "move"),
    [
        ("a ship, slow push in", Move.PUSH_IN),
        ("a ship, the camera pans left", Move.PAN_LEFT),
        ("海上的帆船, 环绕镜头", Move.ORBIT),
    ],
)
def test_camera_moves_are_read(prompt, move):
    assert shots(prompt)[0].move is move


def test_a_move_left_open_hangs_on_the_seed():
    assert len({shots("a ship", seed=seed)[0].move for seed in range(12)}) > 1


@pytest.mark.parametrize(
    ("prompt", "tint"),
    [
        ("a red car at night", Tint.RED),
        ("a girl in a yellow raincoat", Tint.YELLOW),
        ("一匹白马在草原上奔跑", Tint.WHITE),
        ("a horse under the blue sky", None),
    ],
)
def test_a_subject_has_the_colour_named_beside_it(prompt, tint):
    assert shots(prompt)[0].subjects[0].tint is tint
