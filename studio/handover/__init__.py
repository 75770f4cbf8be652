"""What leaves the studio: a ZIP, tables, edit lists."""
