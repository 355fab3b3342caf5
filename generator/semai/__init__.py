"""Semai: structured content about values in, learning site, slide decks and facilitator guides out."""
