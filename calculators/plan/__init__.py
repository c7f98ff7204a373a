"""A plan of action: drafted from the seller's own facts, checked, and written as a letter."""
