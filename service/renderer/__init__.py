"""From a prompt and a seed to a film."""
