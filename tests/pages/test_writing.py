import pytest

TWO_SHOTS = "Shot 1 [0~3s] wide angle: a ship\nShot 2 [3~5s] medium shot, push-in: a sailor"


@pytest.fixture
def page(show):
    app = show("create.py")
    app.toggle(key="show_shots").set_value(True)
    return app


def prompt_of(app):
    assert not app.exception
    return app.text_area(key="prompt").value


def captions(app):
    return "\n".join(str(caption.value) for caption in app.caption)


def test_a_prompt_is_divided_into_two_shots(page):
    page.text_area(key="prompt").set_value("Dusk at sea").run()
    page.button(key="shots_begin").click().run()

    assert prompt_of(page) == "Dusk at sea\n\nShot 1 [0~2.5s]:\nShot 2 [2.5~5s]:"


def test_the_rows_say_what_the_prompt_says(page):
    page.text_area(key="prompt").set_value(TWO_SHOTS).run()

    assert page.number_input(key="shot_1_start").value == 3
    assert page.selectbox(key="shot_1_move").value == "push-in"
    assert page.text_input(key="shot_0_what").value == "a ship"


def test_a_changed_row_changes_the_prompt_and_nothing_else_of_it(page):
    page.text_area(key="prompt").set_value(TWO_SHOTS).run()
    page.text_input(key="shot_0_what").set_value("an old ship").run()

    assert prompt_of(page) == TWO_SHOTS.replace("a ship", "an old ship")


def test_a_changed_prompt_changes_the_rows(page):
    page.text_area(key="prompt").set_value(TWO_SHOTS).run()
    page.text_area(key="prompt").set_value(TWO_SHOTS.replace("sailor", "gull")).run()

    assert page.text_input(key="shot_1_what").value == "a gull"


def test_a_shot_is_taken_out_and_the_others_move_up(page):
    page.text_area(key="prompt").set_value(TWO_SHOTS).run()
    page.button(key="shot_remove_0").click().run()

    assert prompt_of(page) == "Shot 1 [3~5s] medium shot, push-in: a sailor"
    assert page.text_input(key="shot_0_what").value == "a sailor"


def test_a_shot_is_added_after_the_last(page):
    page.text_area(key="prompt").set_value(TWO_SHOTS).run()
    page.button(key="shots_add").click().run()

    assert prompt_of(page).endswith("\nShot 3 [5~8s]:")


def test_times_that_do_not_fit_are_said_and_the_duration_is_offered(page):
    page.text_area(key="prompt").set_value("Shot 1 [0~3s]: a\nShot 2 [4~7.5s]: b").run()
    assert "between shots 1 and 2" in captions(page)

    page.button(key="shots_fit").click().run()
    assert page.slider(key="duration").value == 8


def test_the_time_is_shared_evenly(page):
    page.text_area(key="prompt").set_value("Shot 1 [0~1s]: a\nShot 2 [1~2s]: b").run()
    page.button(key="shots_share").click().run()

    assert prompt_of(page) == "Shot 1 [0~2.5s]: a\nShot 2 [2.5~5s]: b"


def test_lines_that_take_longer_than_their_shot_are_said(page):
    page.text_area(key="prompt").set_value("镜头1 [0~2秒]：他说「今天晚上我们不回家了好吗」").run()  # noqa: RUF001

    assert "needs about" in captions(page)


def test_rows_are_there_again_after_another_page(page):
    page.text_area(key="prompt").set_value(TWO_SHOTS).run()
    page.switch_page("../pages/settings.py").run()
    page.switch_page("../pages/create.py").run()

    assert page.text_input(key="shot_1_what").value == "a sailor"
    page.text_input(key="shot_1_what").set_value("a gull").run()
    assert prompt_of(page) == TWO_SHOTS.replace("a sailor", "a gull")


def test_another_shots_mark_in_a_row_is_refused_and_the_prompt_kept(page):
    page.text_area(key="prompt").set_value(TWO_SHOTS).run()
    page.text_input(key="shot_0_what").set_value("x Shot 9 [1~2s] y").run()

    assert prompt_of(page) == TWO_SHOTS
    assert page.text_input(key="shot_0_what").value == "a ship"


def test_the_duration_is_offered_while_the_shot_list_is_closed(page):
    page.toggle(key="show_shots").set_value(False).run()
    page.text_area(key="prompt").set_value("Shot 1 [0~3s]: a\nShot 2 [3~7.5s]: b").run()
    assert "take 8 s, the film lasts 5 s" in captions(page)

    page.button(key="shots_fit").click().run()
    assert page.slider(key="duration").value == 8
    assert "the film lasts" not in captions(page)


def test_nothing_is_offered_for_a_prompt_without_shots(page):
    page.toggle(key="show_shots").set_value(False).run()
    page.text_area(key="prompt").set_value("A ship at sea").run()
    assert "the film lasts" not in captions(page)
