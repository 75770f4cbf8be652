"""Finds out what is wrong with a data folder, and mends what may be mended."""
