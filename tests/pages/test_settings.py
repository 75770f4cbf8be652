from tests.pages.screen import said


def test_without_a_key_it_says_so(show):
    app = show("settings.py")
    assert not app.exception
    assert "No API key is set" in said(app)


def test_a_key_is_shown_masked_only(show):
    app = show("settings.py", api_key="sk-vendor-secret-1234")
    assert "••••••••1234" in said(app)
    assert "secret" not in said(app)
    assert all("secret" not in str(field.value) for field in app.text_input)


def test_a_typed_key_is_used_and_not_put_back(show):
    app = show("settings.py")
    app.text_input[1].set_value("sk-typed-secret-9876")
    app.button[0].click().run()
    assert not app.exception
    assert "••••••••9876" in said(app)
    assert all("secret" not in str(field.value) for field in app.text_input)


def test_an_unusable_address_is_refused_in_words(show):
    app = show("settings.py")
    app.text_input[0].set_value("http://example.com")
    app.button[0].click().run()
    assert any("https" in toast.value for toast in app.toast)


def test_a_service_that_does_not_answer_is_said(show):
    app = show("settings.py")
    app.button(key="test_local").click().run()
    assert not app.exception
    assert len(app.error) == 1
