"""`python -m novaclient.sandbox`: the same as `nova sandbox`."""

import sys

from novaclient.sandbox.command import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
