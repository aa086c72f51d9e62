"""Start the program from a checkout."""

from erp_returns.cli import main

raise SystemExit(main())
