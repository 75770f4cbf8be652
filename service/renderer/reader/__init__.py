"""Reads a prompt: its shots and times, and what each of them shows."""
