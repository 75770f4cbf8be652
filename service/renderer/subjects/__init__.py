"""What can be cast in a shot: ships, people, animals, vehicles, trees."""
