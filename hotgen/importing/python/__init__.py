"""Python code, laid out as `ruff format` leaves it."""
