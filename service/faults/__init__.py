"""Faults to order: the misfortunes that a client must survive, made to happen when it is tested."""
