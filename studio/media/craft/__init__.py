"""Makes new films and pictures of clips; imported by the workbench's own process alone."""
