"""One module for each kind of page: what it says, decided here, put into a template of the theme.

Each function takes a `Desk` and gives `Page`s. Templates hold markup and loops only.
"""
