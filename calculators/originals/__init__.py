"""Looking at files that are to be sent, never changing them: what they are and what a reviewer may notice."""
