"""A film that is dropped on the form or on the library brings its settings and its clip."""

import pytest

from server import runtime
from studio.domain.request import AspectRatio, GenerationRequest, Quality
from tests.films import write_film, write_told_film
from tests.pages.screen import press, said
from tests.seeded import a_generation

FOX = GenerationRequest(
    prompt="A red fox in the snow",
    quality=Quality.FULL_HD,
    aspect_ratio=AspectRatio.TALL,
    duration=7,
    seed=4711,
)
BROUGHT = a_generation(15, request=FOX)
DROPS = [("create.py", "film_menu"), ("library.py", "film_intake")]


@pytest.fixture
def told(tmp_path):
    film = tmp_path / "fox.mp4"
    write_told_film(film, BROUGHT)
    return film.read_bytes()


@pytest.fixture
def untold(tmp_path):
    film = tmp_path / "stranger.mp4"
    write_film(film)
    return film.read_bytes()


def drop(app, menu, film):
    app.session_state[menu] = True
    app.run()
    app.file_uploader(key="film").set_value(("fox.mp4", film, "video/mp4")).run()
    assert not app.exception
    return app


def refusals(app):
    """Return what stands beside the place to drop a film on."""
    assert app.file_uploader(key="film")
    return [error.value for error in app.error]


def kept():
    return runtime.studio().generations([BROUGHT.id])


def fields(app):
    return (
        app.text_area(key="prompt").value,
        app.segmented_control(key="quality").value,
        app.segmented_control(key="aspect_ratio").value,
        app.slider(key="duration").value,
        app.text_input(key="seeds").value,
    )


@pytest.mark.parametrize(("page", "menu"), DROPS)
def test_a_film_is_kept_wherever_it_is_dropped(show, told, page, menu):
    app = drop(show(page), menu, told)
    (clip,) = kept()
    assert clip.request == FOX
    assert "The film is in the library" in said(app)


@pytest.mark.parametrize(("page", "menu"), DROPS)
def test_its_settings_stand_in_the_form(show, told, page, menu):
    app = drop(show(page), menu, told)
    if page != "create.py":
        app.switch_page("../pages/create.py").run()
    assert fields(app) == ("A red fox in the snow", "1080p", "9:16", 7, "4711")


@pytest.mark.parametrize(("page", "menu"), DROPS)
def test_a_film_without_a_recipe_is_refused_in_full_where_it_was_dropped(show, untold, page, menu):
    app = drop(show(page), menu, untold)
    (refusal,) = refusals(app)
    assert "carries no recipe" in refusal
    assert "as it was saved" in refusal
    assert not app.toast
    assert kept() == ()


@pytest.mark.parametrize(("page", "menu"), DROPS)
def test_a_refusal_stands_until_the_next_drop(show, told, untold, page, menu):
    app = drop(show(page), menu, untold).run()
    assert refusals(app)
    drop(app, menu, told)
    app.session_state[menu] = True
    if page != "create.py":
        app.switch_page("../pages/library.py")
    assert not refusals(app.run())


def test_a_refusal_goes_as_the_form_is_sent(show, untold):
    app = drop(show("create.py"), "film_menu", untold)
    app.text_area(key="prompt").set_value("A fox").run()
    assert refusals(app)
    press(app, "send")
    assert not refusals(app)


def test_a_refused_film_leaves_the_form_as_it_is(show, untold):
    app = show("create.py")
    app.text_area(key="prompt").set_value("A half-written idea").run()
    drop(app, "film_menu", untold)
    assert app.text_area(key="prompt").value == "A half-written idea"


def test_what_was_written_before_is_a_draft_to_go_back_to(show, told):
    app = show("create.py")
    app.text_area(key="prompt").set_value("A half-written idea").run()
    drop(app, "film_menu", told)
    app.session_state["history_menu"] = True
    app.run()
    (resume,) = [button for button in app.button if button.key.startswith("resume_")]
    resume.click().run()
    assert app.text_area(key="prompt").value == "A half-written idea"


def test_a_film_that_is_here_already_is_said_to_be(show, told):
    app = drop(show("create.py"), "film_menu", told)
    drop(app, "film_menu", told)
    assert "has this film already" in said(app)
    assert len(kept()) == 1


def test_a_film_that_was_thrown_away_is_out_of_the_trash_again(show, told):
    app = drop(show("create.py"), "film_menu", told)
    library = runtime.studio().library
    library.throw_away([BROUGHT.id])
    assert "out of the trash again" in said(drop(app, "film_menu", told))
    assert library.trashed() == ()


def test_the_menu_closes_over_a_filled_form_and_nothing_is_sent(show, told):
    app = drop(show("create.py"), "film_menu", told)
    assert not app.file_uploader
    assert all(one.is_final for one in runtime.studio().recent())
