"""The only speaker of HTTP to a service."""
