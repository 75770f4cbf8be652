"""People as jointed figures: how they are built, move, dress and catch the light."""
