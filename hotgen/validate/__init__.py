"""Whether Heat will take a bundle: rules, what they find, and reports of it."""
