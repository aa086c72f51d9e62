"""Work beside the window that a test begins when it likes."""

from collections.abc import Callable


class Held:
    """An executor that begins nothing by itself."""

    def __init__(self) -> None:
        self.works: list[Callable[[], None]] = []

    def submit(self, work: Callable[[], None]) -> None:
        self.works.append(work)

    def shutdown(self) -> None:
        self.works.clear()

    def begin(self) -> None:
        """Do everything that waits."""
        for work in self.works:
            work()
        self.works.clear()
