"""What each place, weather and subject sounds like."""

from collections.abc import Iterator

from service.renderer.players import Kind
from service.renderer.shots import Daytime, Particles, Place, Season, Shot, Weather
from service.renderer.sound import voices
from service.renderer.sound.bands import Band
from service.renderer.sound.voices import Voice

_WIND = (
    Band(low=90, high=520, gain=0.9, swell=0.11, depth=0.7),
    Band(low=500, high=1700, gain=0.3, swell=0.17, depth=0.8),
)
_LEAVES = (
    Band(low=200, high=1500, gain=0.7, swell=0.12, depth=0.7),
    Band(low=1800, high=6000, gain=0.2, swell=0.19, depth=0.8),
)
_LAPPING = (
    Band(low=70, high=380, gain=0.7, swell=0.2, depth=0.5),
    Band(low=400, high=2400, gain=0.35, swell=0.43, depth=0.85),
)
_ROOM_TONE = (Band(low=45, high=260, gain=1.0, swell=0.06, depth=0.2),)

BANDS: dict[Place, tuple[Band, ...]] = {
    Place.SEA: (
        Band(low=60, high=420, gain=1.0, swell=0.13, depth=0.5),
        Band(low=500, high=3800, gain=0.45, swell=0.21, depth=0.85),
    ),
    Place.BEACH: (
        Band(low=80, high=600, gain=0.8, swell=0.17, depth=0.7),
        Band(low=700, high=5200, gain=0.55, swell=0.17, depth=0.9),
    ),
    Place.HARBOUR: _LAPPING,
    Place.LAKE: (*_LAPPING, Band(low=150, high=700, gain=0.3, swell=0.09, depth=0.6)),
    Place.RIVER: (
        Band(low=250, high=1400, gain=0.8, swell=0.3, depth=0.2),
        Band(low=1500, high=5600, gain=0.5, swell=0.47, depth=0.25),
    ),
    Place.CITY: (
        Band(low=40, high=190, gain=1.0, swell=0.07, depth=0.3),
        Band(low=250, high=1100, gain=0.2, swell=0.11, depth=0.5),
    ),
    Place.STREET: (
        Band(low=40, high=240, gain=1.0, swell=0.09, depth=0.3),
        Band(low=300, high=1800, gain=0.25, swell=0.16, depth=0.6),
    ),
    Place.VILLAGE: (Band(low=110, high=620, gain=0.7, swell=0.1, depth=0.6),),
    Place.FOREST: _LEAVES,
    Place.JUNGLE: (*_LEAVES, Band(low=2600, high=7000, gain=0.25, swell=0.7, depth=0.3)),
    Place.PLAIN: _WIND,
    Place.DESERT: _WIND,
    Place.MOUNTAIN: _WIND,
    Place.SNOWFIELD: (Band(low=140, high=760, gain=0.8, swell=0.12, depth=0.7),),
    Place.CAVE: (Band(low=35, high=150, gain=1.0, swell=0.05, depth=0.3),),
    Place.ROOM: _ROOM_TONE,
    Place.STUDIO: _ROOM_TONE,
    Place.STAGE: (*_ROOM_TONE, Band(low=260, high=1300, gain=0.16, swell=0.23, depth=0.5)),
    Place.SPACE: (Band(low=28, high=70, gain=1.0, swell=0.05, depth=0.4),),
    Place.SKY: (Band(low=120, high=900, gain=1.0, swell=0.14, depth=0.5),),
    Place.UNDERWATER: (Band(low=40, high=230, gain=1.0, swell=0.12, depth=0.4),),
}
_WEATHERS: dict[Weather, tuple[Band, ...]] = {
    Weather.RAIN: (
        Band(low=900, high=9000, gain=0.9, swell=0.05, depth=0.15),
        Band(low=150, high=600, gain=0.35),
    ),
    Weather.STORM: (
        Band(low=700, high=8000, gain=1.0, swell=0.15, depth=0.3),
        Band(low=80, high=600, gain=1.0, swell=0.19, depth=0.6),
    ),
    Weather.SNOW: (Band(low=140, high=700, gain=0.5, swell=0.1, depth=0.6),),
}
_INDOORS = (Place.ROOM, Place.STAGE, Place.STUDIO, Place.CAVE)
_AIRLESS = (Place.SPACE, Place.UNDERWATER)
_GREEN = (Place.FOREST, Place.PLAIN, Place.VILLAGE, Place.LAKE, Place.RIVER, Place.JUNGLE)
_MOTOR = Voice(make=voices.motor, every=0.5, gain=0.7, steady=True, aside=0.3)

LEVELS = {Place.SPACE: -52.0}
"""LUFS of the places that are not as loud as the others: space is all but silent."""
USUAL_LEVEL = -23.0
"""LUFS. Source: EBU R 128, the target level of programmes."""


def bands_of(shot: Shot) -> Iterator[Band]:
    """Yield the noise that the shot's place and weather make."""
    yield from BANDS[shot.place]
    if shot.place in _AIRLESS:
        return
    for band in _WEATHERS.get(shot.weather, ()):
        yield _muffled(band) if shot.place in _INDOORS else band


def _muffled(band: Band) -> Band:
    """Return the band as it is heard through a wall."""
    return Band(
        low=band.low / 4,
        high=band.high / 9,
        gain=band.gain * 0.4,
        swell=band.swell,
        depth=band.depth,
    )


def voices_of(shot: Shot) -> Iterator[Voice]:
    """Yield the single sounds of the shot's hour, place and cast."""
    if shot.place is Place.SPACE:
        return
    if shot.place is Place.UNDERWATER:
        yield Voice(make=voices.bubble, every=0.22, gain=0.5)
        return
    yield from _places_voices(shot)
    if shot.weather is Weather.STORM:
        yield Voice(make=voices.thunder, every=3.2, gain=3.0, aside=0.6)
    if shot.shows(Kind.CAMPFIRE) or Particles.EMBERS in shot.particles:
        yield Voice(make=voices.crackle, every=0.09, gain=1.6, aside=0.4)
    if shot.shows(Kind.TRAIN):
        yield Voice(make=voices.chuff, every=0.27, gain=1.4, steady=True, aside=0.3)
    if shot.shows(Kind.CAR, Kind.ROCKET):
        yield _MOTOR


def _places_voices(shot: Shot) -> Iterator[Voice]:
    fair = shot.weather in (Weather.CLEAR, Weather.CLOUDY) and shot.season is not Season.WINTER
    if shot.place in _GREEN and fair:
        if shot.daytime is Daytime.NIGHT:
            yield Voice(make=voices.cricket, every=0.5, gain=0.45)
            yield Voice(make=voices.cricket, every=0.8, gain=0.25)
        else:
            yield Voice(make=voices.songbird, every=1.6, gain=0.3)
    if shot.place in (Place.HARBOUR, Place.BEACH) and fair and shot.daytime is not Daytime.NIGHT:
        yield Voice(make=voices.gull, every=2.2, gain=0.4)
    if shot.place is Place.CAVE:
        yield Voice(make=voices.drip, every=0.9, gain=0.7)
    if shot.place is Place.ROOM:
        yield Voice(make=voices.tick, every=1.0, gain=0.25, steady=True, aside=0.5)
