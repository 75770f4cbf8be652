"""What a screen is made of: data in, intent out."""
