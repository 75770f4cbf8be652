"""The words, English and Chinese, by which a prompt names what the renderer knows."""
