"""Build hook: what a wheel holds beside the Python files.

The interface words, from the .po that translators edit to the .mo that gettext reads: compiled for every wheel and
editable install; `python hatch_build.py` (or `make catalogues`) does it alone. The .mo files lie beside their .po, are
not kept in git, and are the same bytes whenever and wherever they are made.

The example content and the look, so that `semai new workspace`, and a workspace without themes/ of its own, work after a
plain `pip install`. An editable install reads them from the checkout: a copy there would go stale.
"""

from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

LOCALE = Path("generator", "semai", "locale")

# What ships in the wheel, under semai/_shipped.
SHIPPED = ("content", "themes", "mkdocs.yml")

# Babel writes the day of making into a .mo whose .po has none; a fixed day keeps the bytes the same.
NO_DAY = datetime(2000, 1, 1, tzinfo=UTC)


class SemaiHook(BuildHookInterface):  # type: ignore[type-arg]  # generic over a config we do not have
    """Runs before the files of a wheel or an sdist are gathered."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # Any: hatchling's own signature
        compile_catalogues(Path(self.root) / LOCALE)
        if self.target_name == "wheel" and version == "standard":  # the other version is "editable"
            build_data["force_include"] |= {str(Path(self.root, name)): f"semai/_shipped/{name}" for name in SHIPPED}


def compile_catalogues(locale: Path) -> list[Path]:
    """Compile every `<language>/LC_MESSAGES/<domain>.po` below `locale`; the .mo files, in order of their names."""
    return [compile_catalogue(po) for po in sorted(locale.glob("*/LC_MESSAGES/*.po"))]


def compile_catalogue(po: Path) -> Path:
    """Compile one catalogue. Fuzzy and empty messages stay out, so that gettext answers with the code itself."""
    with po.open("rb") as source:
        catalogue = read_po(source, locale=po.parent.parent.name, abort_invalid=True)
    catalogue.creation_date = catalogue.revision_date = NO_DAY
    compiled = BytesIO()
    write_mo(compiled, catalogue)

    mo = po.with_suffix(".mo")
    # Left alone when nothing changed, so that a running program never finds half a file for no reason.
    if not mo.exists() or mo.read_bytes() != compiled.getvalue():
        mo.write_bytes(compiled.getvalue())
    return mo


if __name__ == "__main__":
    compile_catalogues(Path(__file__).parent / LOCALE)
