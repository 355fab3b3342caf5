"""The only reader of content/ and themes/: files in, a frozen library and theme out, or every mistake at once.

Start at `load` (raises ContentError) or `check` (gives the mistakes back). `source` is YAML with places, `load` knows what
stands where, `references` and `rules` look at what was read, `wording` tells problems in the editor's words.
May import problems, model and theme; `wording` also catalogue.
"""

from semai.reading.check import Checked, check, load

__all__ = ["Checked", "check", "load"]
