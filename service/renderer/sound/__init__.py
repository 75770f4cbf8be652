"""The quiet bed of sound under a film."""
