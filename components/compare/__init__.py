"""What the Compare page and the board are made of."""
