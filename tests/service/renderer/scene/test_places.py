import pytest

from service.renderer.request import Size
from service.renderer.scene.land import Ridge
from service.renderer.scene.places import WITHOUT_SKY
from service.renderer.scene.plain import plain
from service.renderer.scene.plate import Drawing
from service.renderer.scene.weather import falling, weather
from service.renderer.shots import Daytime, Framing, Move, Place, Weather

CLOSED = sorted(WITHOUT_SKY | {Place.SKY})
SHAPES = {
    "9:21": Size(width=138, height=322),
    "9:16": Size(width=180, height=320),
    "2:3": Size(width=192, height=288),
    "3:4": Size(width=216, height=288),
    "1:1": Size(width=240, height=240),
    "4:3": Size(width=288, height=216),
    "3:2": Size(width=288, height=192),
    "16:9": Size(width=320, height=180),
    "21:9": Size(width=364, height=156),
}


def is_filled(picture):
    return picture[..., 3].min() == 255


@pytest.mark.parametrize("shape", ["9:21", "1:1", "21:9"])
@pytest.mark.parametrize("place", CLOSED)
def test_a_place_fills_every_pixel_of_every_shape(a_set, place, shape):
    assert is_filled(a_set(place=place, size=SHAPES[shape]).picture())


@pytest.mark.sweep
@pytest.mark.parametrize("daytime", list(Daytime))
@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("place", CLOSED)
def test_a_place_fills_every_pixel_at_any_time_of_day(a_set, place, shape, daytime):
    assert is_filled(a_set(place=place, size=SHAPES[shape], daytime=daytime).picture())


@pytest.mark.parametrize("move", [Move.PUSH_IN, Move.ORBIT, Move.TILT_UP, Move.CRANE_DOWN])
@pytest.mark.parametrize("place", CLOSED)
def test_no_move_of_the_camera_shows_a_gap(a_set, place, move):
    pictures = a_set(place=place, move=move).pixels(0.0, 1.5, 3.0)

    assert all(is_filled(picture) for picture in pictures)


@pytest.mark.parametrize("framing", [Framing.EXTREME_WIDE, Framing.CLOSE_UP])
@pytest.mark.parametrize("place", CLOSED)
def test_the_same_stage_gives_the_same_pixels(a_set, place, framing):
    one, other = (a_set(place=place, framing=framing, seed=4).picture(2.0) for _ in range(2))

    assert (one == other).all()


@pytest.mark.parametrize("place", CLOSED)
def test_another_seed_builds_another_place(a_set, difference, place):
    pictures = [a_set(place=place, seed=seed).picture() for seed in range(4)]

    assert all(difference(pictures[0], other) > 3 for other in pictures[1:])


@pytest.mark.parametrize("place", CLOSED)
def test_a_place_lives_while_the_camera_rests(a_set, difference, place):
    before, after = a_set(place=place).pixels(0.5, 2.5)

    assert difference(before, after) > 0.01


@pytest.mark.parametrize("place", [Place.CAVE, Place.ROOM, Place.SKY, Place.UNDERWATER])
def test_the_time_of_day_is_seen_where_daylight_comes_in(a_set, place):
    day, night = (
        a_set(place=place, daytime=daytime).picture()[..., :3].mean()
        for daytime in (Daytime.DAY, Daytime.NIGHT)
    )

    assert day > night * 1.3


@pytest.mark.parametrize("place", list(Place))
def test_nothing_melts_into_black_at_night(a_set, place):
    picture = a_set(place=place, daytime=Daytime.NIGHT).picture()[..., :3]

    lower = picture[picture.shape[0] * 2 // 3 :].max(axis=-1)
    black = (lower < 14).mean()
    assert black < (0.5 if place is Place.SPACE else 0.05)


@pytest.mark.parametrize("sky", [Weather.RAIN, Weather.SNOW, Weather.FOG])
@pytest.mark.parametrize("place", sorted(WITHOUT_SKY))
def test_no_weather_comes_before_the_lens_indoors(a_set, place, sky):
    assert weather(a_set(place=place, weather=sky).stage) == []


def test_rain_is_seen_through_a_rooms_window(a_set, difference):
    stage = a_set(place=Place.ROOM, weather=Weather.RAIN).stage
    before, after = a_set(place=Place.ROOM, weather=Weather.RAIN).pixels(1.0, 1.1)
    dry, dry_after = a_set(place=Place.ROOM, weather=Weather.CLOUDY).pixels(1.0, 1.1)

    assert len(falling(stage)) == 1
    assert difference(before, after) > difference(dry, dry_after)


@pytest.mark.parametrize("seed", range(4))
def test_no_rise_of_the_ground_hides_the_trunks_of_near_trees(a_set, seed):
    layers = plain(a_set(seed=seed).stage)
    trees = [layer.depth for layer in layers if isinstance(layer, Drawing)]
    rises = [layer.depth for layer in layers if isinstance(layer, Ridge)]

    assert 0 < max(trees) < min(rises)
