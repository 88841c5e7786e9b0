import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handoutgen.content.codes import Code
from handoutgen.content.markup import TOKENS, is_web_address, parse, tidy
from handoutgen.content.text import Part

WORDS = st.text(st.sampled_from("ab *[]{}()\\<&;_é\u00a0#!-"), min_size=1, max_size=12).filter(str.strip)
ADDRESSES = st.sampled_from(["https://a.example", "http://a.example/b_(c)?d=e#f"])


def styled(text: str, token: str, link: str) -> list[Part]:
    return [Part(text, link=link)] if not token else [Part(text, link=link), Part("", token=token, link=link)]


PARTS = st.lists(
    st.one_of(
        st.builds(lambda text: [Part(text)], WORDS),
        st.builds(lambda text: [Part(text, bold=True)], WORDS),
        st.builds(lambda token: [Part("", token=token)], st.sampled_from([*TOKENS, "word.counter"])),
        st.builds(styled, WORDS, st.sampled_from(["", "side"]), ADDRESSES),
    ),
    max_size=6,
).map(lambda groups: [part for group in groups for part in group])


def typed(part: Part) -> str:
    """How an author types a part."""
    text = "".join(f"\\{each}" if each in r"\*[]{}" else each for each in part.text)
    text = f"{{{{{part.token}}}}}" if part.token else text
    text = f"**{text}**" if part.bold else text
    return f"[{text}]({part.link})" if part.link else text


def joined(parts: list[Part]) -> list[Part]:
    """Parts as a reader sees them: neighbours of one style are one."""
    seen: list[Part] = []
    for part in parts:
        if seen and not part.token and not seen[-1].token and seen[-1]._replace(text="") == part._replace(text=""):
            seen[-1] = part._replace(text=seen[-1].text + part.text)
        else:
            seen.append(part)
    return seen


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Sit tall.", [Part("Sit tall.")]),
        ("**Sit** tall.", [Part("Sit", bold=True), Part(" tall.")]),
        (
            "Lift the {{side}} leg, {{ word.poo }}",
            [Part("Lift the "), Part("", token="side"), Part(" leg, "), Part("", token="word.poo")],
        ),
        (
            "See [our **page**](https://a.example).",
            [
                Part("See "),
                Part("our ", link="https://a.example"),
                Part("page", bold=True, link="https://a.example"),
                Part("."),
            ],
        ),
        (
            "**Call {{phone.clinic}} now**",
            [Part("Call ", bold=True), Part("", bold=True, token="phone.clinic"), Part(" now", bold=True)],
        ),
        (r"\*\*not bold\*\* \{\{side\}\} \[a\](b) \\", [Part("**not bold** {{side}} [a](b) \\")]),
        (
            r"<b>R&amp;D</b> 2*3 _a_ `b` {c} [d] C:\dir #1 & more",
            [Part(r"<b>R&amp;D</b> 2*3 _a_ `b` {c} [d] C:\dir #1 & more")],
        ),
        ("", []),
    ],
)
def test_markup_becomes_parts_and_all_else_prints_as_typed(text: str, parts: list[Part]) -> None:
    """Bold, links and tokens become parts; what has no meaning, or a backslash before it, prints as typed."""
    assert (tuple(parts), ()) == parse(text)[:2]


@pytest.mark.parametrize(
    ("text", "flaws"),
    [
        ("a **b", [(2, Code.UNCLOSED_BOLD)]),
        ("**a** **b** **", [(12, Code.UNCLOSED_BOLD)]),
        ("a ****", [(2, Code.EMPTY_BOLD)]),
        ("** **", [(0, Code.EMPTY_BOLD)]),
        ("a {{side", [(2, Code.UNCLOSED_TOKEN)]),
        ("a {{side} b", [(2, Code.UNCLOSED_TOKEN)]),
        ("{{sied}} {{}}", [(0, Code.UNKNOWN_TOKEN), (9, Code.UNKNOWN_TOKEN)]),
        ("{{Side}} {{word.}}", [(0, Code.UNKNOWN_TOKEN), (9, Code.UNKNOWN_TOKEN)]),
        ("[a](ftp://a.example)", [(0, Code.BROKEN_LINK)]),
        ("[a](javascript:alert)", [(0, Code.BROKEN_LINK)]),
        ("[a](https://a.example", [(0, Code.BROKEN_LINK)]),
        ("[a](https://a example)", [(0, Code.BROKEN_LINK)]),
        ("[ ](https://a.example)", [(0, Code.BROKEN_LINK)]),
        ("[a [b](https://a.example)](https://b.example)", [(25, Code.BROKEN_LINK)]),
        ("[a] (https://a.example)", [(2, Code.BROKEN_LINK)]),
        ("x [**a](https://a.example)**", [(3, Code.UNCLOSED_BOLD), (26, Code.UNCLOSED_BOLD)]),
    ],
)
def test_each_flaw_is_told_at_its_character(text: str, flaws: list[tuple[int, Code]]) -> None:
    """Markup that is unclosed, empty, broken or unknown is told of at the character where it begins."""
    assert flaws == [(flaw.offset, flaw.code) for flaw in sorted(parse(text).flaws)]


def test_a_misspelt_token_suggests_the_nearest() -> None:
    """The hint of an unknown token names the token that is most like it."""
    (flaw,) = parse("{{phone.emergencey}}").flaws
    assert flaw.hint == "Did you mean {{phone.emergency}}?"


def test_tokens_are_told_of_where_they_begin() -> None:
    """Each token is told of with the offset of its braces, in a link too."""
    text = "the side: {{side}}, [call {{phone.clinic}}](https://a.example)"
    assert parse(text).tokens == ((10, "side"), (26, "phone.clinic"))


@settings(deadline=None)
@given(PARTS)
def test_what_is_typed_comes_out_again(parts: list[Part]) -> None:
    """Parts that are typed with their markup and escapes come out as they were."""
    parsed = parse("".join(typed(part) for part in joined(parts)))
    assert (tuple(joined(parts)), ()) == (parsed.parts, parsed.flaws)


@settings(deadline=None)
@given(st.text(st.sampled_from("ab *[]{}()\\:/.https"), max_size=40))
def test_any_text_has_parts_and_flaws_within_it(text: str) -> None:
    """No text raises, and a flaw is at one of its characters."""
    assert [flaw for flaw in parse(text).flaws if flaw.offset is None or flaw.offset not in range(len(text))] == []


def test_white_space_is_one_space_and_no_break_spaces_stay() -> None:
    """Line ends, tabs and runs of spaces become one space; U+00A0, U+202F and U+2011 stay."""
    assert tidy(" a \n\n b\t \r\nc\u00a0\u00a0d\u202fe\u2011f ") == "a b c\u00a0\u00a0d\u202fe\u2011f"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("https://a.example", True),
        ("http://sub.a.example:8080/b?c#d", True),
        ("https://a", False),
        ("https://user@a.example", False),
        ("https://a..example", False),
        ("HTTPS://a.example", False),
        ("mailto:a@b.example", False),
        ("https://a.example/b c", False),
    ],
)
def test_a_web_address_has_a_scheme_and_a_host_with_a_dot(text: str, expected: bool) -> None:
    """A web address begins with https:// or http:// and names a host, nobody's user name, and holds no space."""
    assert expected is is_web_address(text)
