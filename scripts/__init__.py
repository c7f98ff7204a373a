"""How the project is made: six verbs, and the helpers they call."""
