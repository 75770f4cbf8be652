"""The panel that takes a selection out of the studio."""
