"""Words and rules of the trade; pure."""
