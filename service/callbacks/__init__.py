"""Telling a client that its task has ended: which addresses are called, how, and how often."""
