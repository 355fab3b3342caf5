"""mkdocs driven from inside the command: a build into a folder of ours, and the preview.

The only other user of mkdocs is the plugin, which mkdocs itself loads. May import nothing of ours but artefact and
problems.
"""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any

PLUGIN = "semai"


def build(
    config_file: Path, root: Path, site: Any, into: Path
) -> None:  # Any: the site's tree, passed on to the plugin
    """Compiles `site`, made from the workspace `root`, into the empty folder `into`; any warning is an error."""
    from mkdocs.commands.build import build as compile_site
    from mkdocs.config import load_config

    logging.getLogger("mkdocs").setLevel(logging.WARNING)
    config = load_config(str(config_file), site_dir=str(into), strict=True, plugins=_plugins(root))
    plugin: Any = config.plugins[PLUGIN]  # Any: our plugin, which this room does not know
    plugin.tree = site
    compile_site(config)


def serve(config_file: Path, root: Path, port: int) -> None:
    """The live preview, until it is stopped from the keyboard."""
    from mkdocs.commands.serve import serve as preview

    preview(str(config_file), dev_addr=f"127.0.0.1:{port}", plugins=_plugins(root))


def _plugins(root: Path) -> dict[str, dict[str, str]]:
    """As a mapping: of a list mkdocs empties the entries, and the preview reads it again for every build."""
    return {PLUGIN: {"workspace": str(root)}}
