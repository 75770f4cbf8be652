"""The text-to-video API, played on this machine."""
