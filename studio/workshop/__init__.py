"""New media files made of kept clips, in the background and one at a time."""
