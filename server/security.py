"""What a browser is told it may do here, and who may speak to this server.

Streamlit sends no security headers, and its host check covers the WebSocket alone, so both are
added around everything that is served. The policy allows no inline script: the few that Streamlit
and the refresh component ship are named by their hashes, taken from the installed files, since
they change with every version.
"""

import base64
import hashlib
import re
from collections.abc import Iterable, Sequence
from importlib.util import find_spec
from pathlib import Path

from starlette.datastructures import Headers, MutableHeaders
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

LOOPBACK_HOSTS = ("localhost", "127.0.0.1", "[::1]", "::1")
SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})
SHIPPED_PAGES = (
    ("streamlit", "static/index.html"),
    ("streamlit_autorefresh", "frontend/build/index.html"),
)
"""Pages with inline scripts: the package, and where in it the page lies."""

_INLINE_SCRIPT = re.compile(r"<script(?:\s+type=\"module\")?>(.*?)</script>", re.DOTALL)


def script_hashes(page: str) -> tuple[str, ...]:
    """Return the CSP source of each inline script of a page, e.g. `'sha256-THxz...='`.

    Source: Content Security Policy Level 3, section 2.3.1, hash-source.
    """
    digests = (hashlib.sha256(body.encode()).digest() for body in _INLINE_SCRIPT.findall(page))
    return tuple(f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests)


def shipped_pages() -> tuple[Path, ...]:
    """Return the installed pages that hold inline scripts.

    The packages are looked up, not imported: a component that is imported before any page runs
    is not registered with Streamlit.
    """
    found = []
    for package, page in SHIPPED_PAGES:
        spec = find_spec(package)
        if spec is not None and spec.origin is not None:
            found.append(Path(spec.origin).parent / page)
    return tuple(found)


def content_policy(pages: Iterable[Path]) -> str:
    """Return the Content-Security-Policy for every answer of this server.

    `blob:` scripts are what Streamlit makes of a component's own JavaScript; a blob can only be
    made by a script that runs already.
    """
    hashes = [source for page in pages for source in script_hashes(page.read_text("utf-8"))]
    directives = {
        "default-src": ["'self'"],
        "script-src": ["'self'", "blob:", "'wasm-unsafe-eval'", *hashes],
        "style-src": ["'self'", "'unsafe-inline'"],
        "img-src": ["'self'", "data:", "blob:"],
        "media-src": ["'self'", "blob:"],
        "font-src": ["'self'", "data:"],
        "connect-src": ["'self'"],
        "worker-src": ["'self'", "blob:"],
        "frame-src": ["'self'"],
        "frame-ancestors": ["'self'"],
        "base-uri": ["'none'"],
        "form-action": ["'self'"],
        "object-src": ["'none'"],
    }
    return "; ".join(f"{name} {' '.join(sources)}" for name, sources in directives.items())


class SecurityHeaders:
    """Adds the policy, nosniff and a referrer policy to every HTTP answer."""

    def __init__(self, app: ASGIApp, policy: str) -> None:
        self._app = app
        self._headers = {
            "Content-Security-Policy": policy,
            "X-Content-Type-Options": "nosniff",
            "Referrer-Policy": "same-origin",
            "X-Frame-Options": "SAMEORIGIN",
            "Cross-Origin-Opener-Policy": "same-origin",
        }

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer as the app does, with the headers added."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in self._headers.items():
                    headers.setdefault(name, value)
            await send(message)

        await self._app(scope, receive, with_headers)


class SameOrigin:
    """Refuses a browser's writes to our own routes that come from another site's page.

    Programs send no `Origin` and pass; Streamlit guards its own routes itself.
    """

    def __init__(self, app: ASGIApp, prefixes: Sequence[str]) -> None:
        self._app = app
        self._prefixes = tuple(prefixes)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer 403 to a foreign write, else as the app does."""
        if scope["type"] == "http" and self._is_foreign_write(scope):
            await PlainTextResponse("Cross-origin request refused.", 403)(scope, receive, send)
            return
        await self._app(scope, receive, send)

    def _is_foreign_write(self, scope: Scope) -> bool:
        if scope["method"] in SAFE_METHODS or not scope["path"].startswith(self._prefixes):
            return False
        headers = Headers(scope=scope)
        origin = headers.get("origin")
        return origin is not None and origin.partition("://")[2] != headers.get("host")


def middleware(*, allowed_hosts: Sequence[str], own_prefixes: Sequence[str]) -> list[Middleware]:
    """Return what `st.App` puts around everything it serves, outermost first.

    Args:
        allowed_hosts: Host names beside the loopback ones, e.g. that of a reverse proxy.
        own_prefixes: Paths of routes of our own, whose writes must come from our own pages.
    """
    hosts = [*LOOPBACK_HOSTS, *allowed_hosts]
    return [
        Middleware(SecurityHeaders, policy=content_policy(shipped_pages())),
        Middleware(TrustedHostMiddleware, allowed_hosts=hosts, www_redirect=False),
        Middleware(SameOrigin, prefixes=own_prefixes),
    ]
