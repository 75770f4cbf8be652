"""The numbered steps that bring the tables up to date; `studio.store.upgrade` takes them."""
