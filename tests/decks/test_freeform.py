"""Drawings stay drawings: every command of a path becomes one of a freeform's, which PowerPoint can edit point by point."""

import re

from semai.decks import freeform


def test_every_drawing_of_the_theme_keeps_all_its_points(shipped):
    for name, icon in shipped.theme.icons.items():
        for at, path in enumerate(icon.paths):
            assert re.fullmatch(r"[MLCZ\d.\- ]+", path), name
            xml = freeform.icon_geometry(icon, at)
            for command, element in (("M", "moveTo"), ("L", "lnTo"), ("C", "cubicBezTo"), ("Z", "close")):
                assert xml.count(f"<a:{element}") == path.count(command), name


def test_a_corner_is_rounded_where_it_meets_the_slide_and_nowhere_else():
    top_right = freeform.corner("tr", 4, 3, 1)

    assert top_right.count("<a:cubicBezTo>") == 1
    assert '<a:pt x="400" y="0"/>' in top_right
    assert '<a:pt x="0" y="300"/></a:lnTo>' not in top_right
