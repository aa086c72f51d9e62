"""What the window shows of files before they are taken in, and columns matched by hand."""
