"""Files: bytes in and out as frozen values."""
