"""Facts about Heat: its resource types, template versions and releases, read when asked for."""
