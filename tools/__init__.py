"""What makes the data that the program ships with; nothing of it runs in the program."""
