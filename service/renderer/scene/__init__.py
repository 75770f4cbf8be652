"""The places of a shot and what is seen there, from the sky to the rain on the lens."""
