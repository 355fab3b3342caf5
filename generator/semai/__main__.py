"""`python -m semai` is `semai`."""

from semai.cli import main

if __name__ == "__main__":
    main()
