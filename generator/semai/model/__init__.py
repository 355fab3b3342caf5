"""What the content means: frozen values with their units. No colours, file names, slide numbers or HTML here.

Each module is one kind of document of content/; `library` holds them all together, `timing` is the clock.
May import problems and its own room.
"""
