"""What a person does on a page and reads there."""


def press(app, key):
    """Press the button with this key; return the page as it is afterwards."""
    app.button(key=key).click().run()
    assert not app.exception
    return app


def follow(app, **query):
    """Come to the page with this in its address."""
    for name, value in query.items():
        app.query_params[name] = value
    app.run()
    assert not app.exception
    return app


def said(app):
    """Return all words on a page, but for those inside its fields."""
    kinds = (app.subheader, app.markdown, app.caption, app.text, app.code)
    loud = (app.success, app.warning, app.error, app.toast)
    return "\n".join(str(element.value) for kind in kinds + loud for element in kind)
