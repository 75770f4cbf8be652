import av
import numpy as np

from service.renderer.film import plan
from service.renderer.production import render
from service.renderer.request import FilmRequest


def test_the_film_is_what_browsers_play(drawn):
    with av.open(str(drawn)) as film:
        video, audio = film.streams.video[0], film.streams.audio[0]

        assert (video.codec_context.name, video.codec_context.profile) == ("h264", "High")
        assert video.codec_context.pix_fmt == "yuv420p"
        assert video.average_rate == 24
        assert (video.codec_context.color_primaries, video.codec_context.colorspace) == (1, 1)
        assert (audio.codec_context.name, audio.codec_context.channels) == ("aac", 2)


def test_picture_and_sound_last_as_long_as_asked(drawn):
    with av.open(str(drawn)) as film:
        video, audio = film.streams.video[0], film.streams.audio[0]

        assert film.duration == 1_000_000
        assert audio.duration * audio.time_base == 1
        times = [frame.pts for frame in film.decode(video)]
        assert len(times) == 24
        assert times == sorted(set(times))


def test_the_index_comes_before_the_pictures(drawn):
    data = drawn.read_bytes()

    assert 0 < data.index(b"moov") < data.index(b"mdat")


def test_the_sound_is_quiet_but_there(drawn):
    with av.open(str(drawn)) as film:
        sound = np.concatenate([frame.to_ndarray() for frame in film.decode(audio=0)], axis=1)

    assert 0.01 < float(np.sqrt(np.mean(sound**2))) < 0.2
    assert float(np.abs(sound).max()) < 0.9


def test_nothing_else_is_left_beside_the_film(drawn):
    assert [path.name for path in drawn.parent.iterdir()] == ["film.mp4"]


def test_the_same_request_gives_the_same_bytes(drawn, request_of_a_second, tmp_path):
    render(request_of_a_second, tmp_path / "again.mp4", lambda frames, total: None)

    assert (tmp_path / "again.mp4").read_bytes() == drawn.read_bytes()


def test_progress_counts_every_frame_once(request_of_a_second, tmp_path):
    told = []

    render(request_of_a_second, tmp_path / "film.mp4", lambda *progress: told.append(progress))

    assert told == [(number, 24) for number in range(1, 25)]


def test_segments_follow_the_shots_and_cover_the_film():
    film = plan(FilmRequest(prompt="Shot 1: sea. Shot 2: city.", duration=15, seed=1))

    for shot in film.screenplay.shots:
        own = [segment for segment in film.segments if segment.shot == shot]
        assert own[0].start == 0
        assert own[-1].end == shot.frames
        assert all(12 <= segment.frames <= 45 for segment in own)
    assert sum(segment.frames for segment in film.segments) == 15 * 24
