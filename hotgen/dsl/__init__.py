"""What the author of a blueprint writes with: stacks, components, resources and values."""
