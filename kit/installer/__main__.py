"""What install.cmd and uninstall.cmd run: ``python installer fits|install|uninstall``. It stands beside the package."""

import sys
from pathlib import Path

from kit.installer.run import run

if __name__ == "__main__":
    sys.exit(run(sys.argv[1:], Path(__file__).resolve().parent.parent))
