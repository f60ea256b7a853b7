"""The HOT language as immutable data, without reading or writing anything."""
