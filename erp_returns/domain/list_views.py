"""How somebody looks at a list: what is searched and filtered, in which order, with which columns."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace

LONGEST_NAME = 30
MY_OWN = "my/"
"""Before the id of a view that somebody saved; views that come with the program go by their own key."""


@dataclass(frozen=True, slots=True)
class ListView:
    """One way to look at a list.

    `chip` is the status or mark pressed (empty: all), `filters` are (key, value) pairs by key, `sort` is the
    key of a column (empty: as the list comes), `columns` what a header keeps (empty: as they stand).
    """

    text: str = ""
    chip: str = ""
    filters: tuple[tuple[str, str], ...] = ()
    sort: str = ""
    descending: bool = True
    columns: str = ""

    def same_rows(self, other: ListView) -> bool:
        """Whether the same rows are shown in the same order, whatever the columns."""
        return replace(self, columns="") == replace(other, columns="")

    def kept(self) -> str:
        """As text, for `read_view`."""
        return json.dumps(
            {
                "text": self.text,
                "chip": self.chip,
                "filters": dict(self.filters),
                "sort": self.sort,
                "descending": self.descending,
                "columns": self.columns,
            },
            ensure_ascii=False,
        )


def read_view(kept: str) -> ListView | None:
    """What `ListView.kept` gave; None for anything else."""
    try:
        found = json.loads(kept)
        view = ListView(
            text=found["text"],
            chip=found["chip"],
            filters=tuple(sorted((key, value) for key, value in found["filters"].items())),
            sort=found["sort"],
            descending=found["descending"],
            columns=found["columns"],
        )
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None
    texts = (view.text, view.chip, view.sort, view.columns, *(value for _, value in view.filters))
    whole = all(isinstance(text, str) for text in texts) and isinstance(view.descending, bool)
    return view if whole else None
