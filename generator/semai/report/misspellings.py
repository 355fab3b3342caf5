"""Words that look like a term of the glossary and are not written like it.

Start at `misspellings`. It guesses, so it would rather miss a slip than raise a false alarm: a near word counts only where
it is long, rare, unknown to glossary and search words, and differs from a term inside and not by its first letter or an
ending, which in many languages make another word.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from semai.model.library import Library
from semai.report.findings import Misspelling
from semai.report.prose import Passage, passages

SHORTEST = 7
"""Letters of a word that is looked at; short words have too many neighbours."""
OFTENEST = 2
"""Times a slip occurs at most in all content; what is written oftener is meant."""

_WORD = re.compile(r"[^\W\d_]+")


def misspellings(library: Library) -> tuple[Misspelling, ...]:
    """Terms written in one word or with hyphens, then words that are one slip away from one; in the order of places."""
    texts = tuple(passages(library))
    found = [*_joined(library, texts), *_near(library, texts)]
    return tuple(sorted(found, key=lambda slip: (slip.kind, slip.place, slip.found)))


def _joined(library: Library, texts: Sequence[Passage]) -> Iterator[Misspelling]:
    terms = {_run_on(term.term): term.term for term in library.glossary.terms if term.term.split()[1:]}
    if not terms:
        return
    spelt = "|".join(r"[- ]?".join(map(re.escape, term.split())) for term in terms.values())
    pattern = re.compile(rf"(?<![\w/:.#@-])({spelt})(?![\w-])", re.IGNORECASE)
    seen: dict[tuple[str, str], list[tuple[Passage, str]]] = {}
    for passage in texts:
        for match in pattern.finditer(passage.text):
            meant = terms[_run_on(match[1])]
            if match[1].count(" ") < meant.count(" "):
                seen.setdefault((match[1].casefold(), meant), []).append((passage, match[1]))
    for (_, meant), places in seen.items():
        passage, written = places[0]
        place = passage.document.place_of_words(passage.path, written)
        yield Misspelling("joined", written, meant, len(places), place)


def _run_on(term: str) -> str:
    """The term in one word, in small letters.

    >>> _run_on("Non-cash prize")
    'noncashprize'
    """
    return re.sub(r"[-\s]", "", term).casefold()


def _near(library: Library, texts: Sequence[Passage]) -> Iterator[Misspelling]:
    counts: Counter[str] = Counter()
    for passage in texts:
        counts.update(word for word in map(str.casefold, _WORD.findall(passage.text)) if len(word) >= SHORTEST)
    known = _known(library)
    wanted = {
        word: term.term
        for term in library.glossary.terms
        for word in map(str.casefold, _WORD.findall(term.term))
        if len(word) >= SHORTEST - 1
    }
    neighbours: dict[str, set[str]] = {}
    for word in wanted:
        for shape in _shapes(word):
            neighbours.setdefault(shape, set()).add(word)
    slips: dict[str, str] = {}
    for word, times in counts.items():
        if times > OFTENEST or word in known:
            continue
        near = sorted(w for shape in _shapes(word) for w in neighbours.get(shape, ()) if one_slip(word, w))
        if near:
            slips[word] = wanted[near[0]]
    yield from _placed(texts, slips, counts)


def _placed(texts: Sequence[Passage], slips: dict[str, str], counts: Counter[str]) -> Iterator[Misspelling]:
    left = dict(slips)
    for passage in texts if slips else ():
        for word in _WORD.findall(passage.text):
            if meant := left.pop(word.casefold(), None):
                place = passage.document.place_of_words(passage.path, word)
                yield Misspelling("near", word, meant, counts[word.casefold()], place)


def _known(library: Library) -> set[str]:
    """Words that are surely meant: those of the glossary and of the families of search words."""
    lines = [line for family in library.search_words.families for line in family]
    for term in library.glossary.terms:
        lines += [term.term, term.english or "", term.definition.plain, *term.see]
    return {word.casefold() for line in lines for word in _WORD.findall(line)}


def _shapes(word: str) -> set[str]:
    """The word, and the word without each of its letters: two words one slip apart have one of these in common."""
    return {word, *(word[:i] + word[i + 1 :] for i in range(len(word)))}


def one_slip(word: str, other: str) -> bool:
    """Whether one wrong, missing, doubled or swapped letter makes the one of the other; not its first letter, and not a
    letter added at the end.

    >>> [one_slip(w, "komitmen") for w in ("komitment", "komitem", "komiten", "komimten", "komotmen", "momitmen")]
    [False, False, True, True, True, False]
    """
    if word[0] != other[0] or word == other:
        return False
    if len(word) == len(other):
        wrong = [i for i, (a, b) in enumerate(zip(word, other, strict=True)) if a != b]
        if len(wrong) == 2 and wrong[1] == wrong[0] + 1:
            return word[wrong[0]] == other[wrong[1]] and word[wrong[1]] == other[wrong[0]]
        return len(wrong) == 1 and wrong[0] < len(word) - 1
    short, long = sorted((word, other), key=len)
    if len(long) - len(short) != 1 or long.startswith(short):
        return False
    return any(long[:i] + long[i + 1 :] == short for i in range(len(long)))
