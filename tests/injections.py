"""Words that try to be more than words: markup, formulas, paths, direction, length."""

MARKUP = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    "<iframe src=javascript:alert(1)>",
    "<a href='javascript:alert(1)'>x</a>",
    "<style>*{background:url(http://sink.invalid/a)}</style>",
    "<link rel=stylesheet href=http://sink.invalid/a>",
    "<meta http-equiv=refresh content='0;url=http://sink.invalid/'>",
    "</textarea><script>alert(1)</script>",
    '"><script>alert(1)</script>',
    "' onmouseover='alert(1)",
    "<b onclick=alert(1)>b</b>",
    "<!--<img src=http://sink.invalid/a>-->",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "<math><mtext><img src=x onerror=alert(1)></mtext></math>",
    "]]><script>alert(1)</script>",
    "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY y SYSTEM 'file:///etc/passwd'>]><x>&y;</x>",
)

MARKDOWN = (
    "![x](http://sink.invalid/a.png)",
    "[x](http://sink.invalid/)",
    "[x](javascript:alert(1))",
    "http://sink.invalid/bare",
    "www.sink.invalid",
    "someone@sink.invalid",
    "# Heading\n- list\n> quote",
    "`code` ~~gone~~ **bold**",
    ":red[colour] :material/delete: :streamlit:",
    "$\\href{http://sink.invalid}{x}$",
    "| a | b |\n|---|---|",
)

FORMULAS = (
    '=HYPERLINK("http://sink.invalid/","x")',
    "=cmd|' /C calc'!A0",
    "+1+1",
    "-2+3",
    "@SUM(A1:A9)",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    "  =1+1",
    "＝1+1",  # noqa: RUF001
    '=IMPORTXML("http://sink.invalid/","//a")',
    '"\n=1+1',
    '";=1+1',
)

PATHS = (
    "../../../../etc/passwd",
    "..\\..\\windows\\system32",
    "/etc/passwd",
    "C:\\Windows\\x",
    "\\\\server\\share\\x",
    "~/.ssh/id_rsa",
    "CON",
    "aux.mp4",
    "com1: the film",
    "NUL",
    "name. ",
    "...",
    ".hidden",
    "-rf",
    'a/b\\c:d*e?f"g<h>i|j',
    "x\x00y",
    "x\x1b[31my\x07z",
    "%2e%2e%2fetc",
    "film.mp4\u0000.exe",
)

SCRIPTS = (
    "\u202egpj.exe",
    "\u2066left\u2069 \u2067right\u2069",
    "\u200bzero\u200d\ufeffwidth",
    "👩‍👩‍👧‍👦 family at the sea",
    "e\u0301 and é",
    "ﬁlm ａｂｃ ①",  # noqa: RUF001
    "狐狸在雪地里奔跑",
    "عربي וعبري",
    "z̷͑a̸l̶g̴o̵",
    "{{7*7}} ${7*7} {dusk|dawn}",
    "'; DROP TABLE generations; --",
    "a" * 5000,
    "\n\n\n",
    "\ud7ff\ue000\U0010ffff",
)

INJECTIONS = (*MARKUP, *MARKDOWN, *FORMULAS, *PATHS, *SCRIPTS)
