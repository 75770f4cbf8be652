"""The only handler of clip files."""
