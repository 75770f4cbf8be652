"""Bakes the silhouettes of the animatic renderer from free drawings."""
