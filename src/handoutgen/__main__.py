"""``python -m handoutgen``."""

from handoutgen.cli.main import main

if __name__ == "__main__":
    main()
