"""Pictures of every screen, for whoever wants to look without opening anything."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from PIL import Image

from erp_returns.ui.pages import TABS
from erp_returns.ui.screenshots.views import VIEWS
from tests.journeys.shop import ShopAtWork, Wanted

SCRIPT = """
import sys
from pathlib import Path
from erp_returns.ui.screenshots import take
from erp_returns.ui.screenshots.views import VIEWS
from tests.builders import sit_down
wanted = [view for view in VIEWS if view.name in {"reasons", "collection", "reason"}]
session = sit_down(Path(sys.argv[2]))
for path in take(Path(sys.argv[1]), session, views=tuple(wanted)):
    print(path.relative_to(sys.argv[1]).as_posix())
session.database.close()
"""


def test_every_picture_has_a_name_of_its_own() -> None:
    names = [view.name for view in VIEWS]
    assert sorted(names) == sorted(set(names))


def test_every_tab_is_drawn() -> None:
    assert {tab.key for tab in TABS} <= {view.name for view in VIEWS}


def test_what_the_shop_has_is_drawn_in_each_language_and_look(shop: ShopAtWork, tmp_path: Path) -> None:
    shop.returned(Wanted(1, 1))
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", SCRIPT, str(tmp_path / "out"), str(tmp_path / "shop.db")],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    names = ("01-reasons.png", "03-reason.png")
    folders = ("zh-light", "zh-dark", "en-light", "en-dark")
    assert done.stdout.split() == [f"{folder}/{name}" for folder in folders for name in names]
    with Image.open(tmp_path / "out" / "zh-dark" / "01-reasons.png") as picture:
        assert picture.size == (1280, 720)
        assert picture.getpixel((2, 300)) == (0x14, 0x17, 0x1C)
    kept = shop.session.database.execute_sql("SELECT count(*) FROM preference").fetchone()
    assert kept == (0,)
