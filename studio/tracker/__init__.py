"""Follows tasks while nobody looks."""
