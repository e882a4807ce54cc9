"""How the generator gives up."""
import sys


def stop(message):
    """Ends the program with a message; what is wrong in a schema begins with its file and line."""
    sys.exit(f"generate-catalogue: {message}")
