"""A demo shop: some months of a small shop's work, invented and the same on every machine."""

from erp_returns.services.demo.build import DemoCancelled, build_demo
from erp_returns.services.demo.keeping import demo_folder, open_demo

__all__ = ["DemoCancelled", "build_demo", "demo_folder", "open_demo"]
