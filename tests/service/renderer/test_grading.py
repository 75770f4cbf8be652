from dataclasses import fields

import pytest

from service.renderer.grading import palette_of
from service.renderer.palette import Palette
from service.renderer.shots import (
    Daytime,
    Framing,
    Move,
    Place,
    Season,
    Shot,
    Style,
    Weather,
)


def palette(**changes):
    usual = {"daytime": Daytime.DAY, "weather": Weather.CLEAR, "place": Place.PLAIN}
    return palette_of(
        Shot(number=0, start=0, end=24, framing=Framing.WIDE, move=Move.STATIC, **(usual | changes))
    )


def colours(**changes):
    return [getattr(palette(**changes), field.name) for field in fields(Palette)]


def warmth(colour):
    return colour.red - colour.blue


@pytest.mark.parametrize("daytime", list(Daytime))
def test_noir_is_grey_and_sepia_is_warm(daytime):
    greys = colours(daytime=daytime, styles=frozenset({Style.NOIR}))
    browns = colours(daytime=daytime, styles=frozenset({Style.SEPIA}))

    assert all(max(colour) - min(colour) < 1e-6 for colour in greys)
    assert all(colour.red > colour.green > colour.blue for colour in browns)


@pytest.mark.parametrize("daytime", list(Daytime))
def test_watercolour_is_a_lighter_wash(daytime):
    wash, plain = (
        palette(daytime=daytime, styles=styles) for styles in (frozenset({Style.WATERCOLOUR}), ())
    )

    assert wash.ink.luminance > plain.ink.luminance
    assert wash.ground_near.luminance > plain.ground_near.luminance


def test_seasons_turn_the_ground_and_the_light():
    spring, autumn, winter = (
        palette(season=season) for season in (Season.SPRING, Season.AUTUMN, Season.WINTER)
    )

    assert warmth(autumn.ground_near) > warmth(spring.ground_near) > warmth(winter.ground_near)
    assert warmth(autumn.ambient) > warmth(winter.ambient)
    assert winter.ground_far.luminance > palette().ground_far.luminance


def test_lamps_warm_a_room_at_night_and_nothing_outside():
    room, plain = (
        palette(place=place, daytime=Daytime.NIGHT) for place in (Place.ROOM, Place.PLAIN)
    )

    assert warmth(room.ambient) > 0 > warmth(plain.ambient)
    assert room.zenith == plain.zenith


@pytest.mark.parametrize("daytime", list(Daytime))
def test_water_is_lighter_above_than_below(daytime):
    water = palette(place=Place.UNDERWATER, daytime=daytime)

    depths = [water.zenith, water.high, water.middle, water.low, water.horizon]
    assert depths == sorted(depths, key=lambda colour: -colour.luminance)


def test_space_knows_no_time_of_day():
    assert colours(place=Place.SPACE) == colours(place=Place.SPACE, daytime=Daytime.NIGHT)


def test_a_storm_is_darker_than_rain():
    storm, rain = (palette(weather=weather) for weather in (Weather.STORM, Weather.RAIN))

    assert storm.horizon.luminance < rain.horizon.luminance


@pytest.mark.parametrize("weather", [Weather.RAIN, Weather.FOG, Weather.STORM])
def test_things_stand_out_from_the_air_on_a_rough_night(weather):
    night = palette(daytime=Daytime.NIGHT, weather=weather)

    assert night.haze.luminance > night.ink.luminance + 0.12


def test_noir_lights_people_though_it_rains_at_night():
    styles = frozenset({Style.NOIR})
    night = palette(daytime=Daytime.NIGHT, weather=Weather.RAIN, styles=styles)

    assert night.ambient.luminance > 0.5
    assert night.glow.luminance > 0.6


@pytest.mark.parametrize("name", ["ambient", "ground_far", "water_far", "horizon", "haze"])
def test_a_storm_at_night_shows_sea_and_land_between_its_flashes(name):
    storm, rain, day = (
        getattr(palette(daytime=daytime, weather=weather), name).luminance
        for daytime, weather in (
            (Daytime.NIGHT, Weather.STORM),
            (Daytime.NIGHT, Weather.RAIN),
            (Daytime.DAY, Weather.STORM),
        )
    )

    assert storm > rain
    assert storm < 0.75 * day
