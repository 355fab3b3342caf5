"""An agency's own template: read with care, matched with our layouts, and made the ground that a deck is drawn on.

Start at `dressing` for a deck, at `contract` for what a designer or an editor is told. `opening`, `theirs` and `template`
read the file; `matching` and `seating` use its layouts as they are; `places`, `moving`, `recolour` and `adapt` fit ours
into it; `cutting` and `graft` put them into its package; `plain` fills a layout that is not ours.
"""
