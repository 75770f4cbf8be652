"""What helps with the prompt: shots, words, prompts to begin from, advice."""
