"""What hotgen is generated from: Heat's source becomes facts, facts become code."""
