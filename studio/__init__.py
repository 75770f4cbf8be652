"""The studio without a screen."""
