import pytest

from service.renderer.players import Heading, Kind, Pace, Tint
from service.renderer.request import FilmRequest
from service.renderer.screenplay import write_screenplay
from service.renderer.shots import Daytime, Framing, Move, Pitch, Place, Room, Style, Weather, Wood


def shots(prompt, *, duration=6, seed=1):
    return write_screenplay(FilmRequest(prompt=prompt, duration=duration, seed=seed)).shots


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
    ("prompt", "wood"),
    [
        ("A samurai walks through a bamboo grove", Wood.BAMBOO),
        ("白桦林里有一只狼", Wood.BIRCH),
        ("A pine forest at dawn", Wood.PINE),
        ("大熊猫在吃竹子", Wood.BAMBOO),
        ("A forest at dawn", None),
    ],
)
def test_a_forest_is_of_what_is_said(prompt, wood):
    (shot,) = shots(prompt)
    assert (shot.place, shot.wood) == (Place.FOREST, wood)


def test_bamboo_that_grows_all_around_does_not_stand_there_as_well():
    (shot,) = shots("A panda eats bamboo in a bamboo forest")
    assert [subject.kind for subject in shot.subjects] == [Kind.PANDA]


@pytest.mark.parametrize("room", ["a library", "图书馆", "书房", "an old bookshop"])
def test_a_room_for_books_stays_one_until_the_place_changes(room):
    first, second, third = shots(f"Shot 1: {room}. Shot 2: a cat. Shot 3: a kitchen.")

    assert (first.room, second.room, third.room) == (Room.LIBRARY, Room.LIBRARY, Room.KITCHEN)
    assert first.place is second.place is Place.ROOM


@pytest.mark.parametrize(
    ("prompt", "room"),
    [
        ("A chef in a busy restaurant kitchen", Room.KITCHEN),
        ("A baker kneads dough", Room.KITCHEN),
        ("A barista pours milk in a cozy café", Room.BAR),
        ("一个女人在办公室里工作", Room.OFFICE),
        ("老师在教室里讲课", Room.CLASSROOM),
        ("女孩清晨在卧室里醒来", Room.BEDROOM),
        ("A doctor runs through a hospital", Room.HOSPITAL),
        ("一位科学家在实验室里", Room.LABORATORY),
        ("A living room with a fireplace", None),
        ("A beach at noon", None),
    ],
)
def test_a_room_is_furnished_for_what_it_is_for(prompt, room):
    assert shots(prompt)[0].room is room


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


@pytest.mark.parametrize(
    ("prompt", "tabled"),
    [
        ("A cup of coffee in a café", True),
        ("一碗面条放在桌上", True),
        ("A laptop on a desk in an office", True),
        ("A laptop in an office", False),
        ("A woman drinks a cup of coffee in a café", False),
        ("A cat sits on a kitchen table", False),
        ("A cup of coffee on a beach", False),
    ],
)
def test_small_things_in_a_room_stand_on_a_table_before_us(prompt, tabled):
    assert shots(prompt)[0].tabled is tabled


@pytest.mark.parametrize(
    ("prompt", "pitch", "unwatched"),
    [
        ("A soccer player scores in a packed stadium", Pitch.GRASS, False),
        ("An empty stadium at dawn", Pitch.GRASS, True),
        ("A basketball player jumps", Pitch.COURT, False),
        ("A basketball player walks along the beach", None, False),
        ("一位守门员在足球场上", Pitch.GRASS, False),
        ("A dog runs over a meadow", None, False),
    ],
)
def test_sports_are_played_where_they_belong(prompt, pitch, unwatched):
    (shot,) = shots(prompt)
    assert (shot.pitch, shot.unwatched) == (pitch, unwatched)
