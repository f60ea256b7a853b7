"""From bundles to files: their contents, how they differ from the disk, and writing them."""
