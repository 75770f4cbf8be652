"""The studio's own HTTP surface, and the place where everything is wired."""
