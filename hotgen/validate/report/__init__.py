"""Findings as text, and whatever other formats there are, one module each."""
