"""What tests of backups ask a shop: where its files lie, what it holds, and whether it is in order."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from io import BytesIO
from pathlib import Path

from PIL import Image

from erp_returns.models import Photo, ReturnOrder
from erp_returns.queries.verify import verify
from erp_returns.services.backups import backup_folder
from erp_returns.services.photos import keep_photo, photo_path
from tests.builders import NOW


def path_of(shop) -> Path:
    return Path(str(shop.session.database.database))


def folder_of(shop) -> Path:
    return backup_folder(path_of(shop))


def numbers():
    return sorted(row.number for row in ReturnOrder.select())


def later(session, **step):
    return replace(session, clock=lambda: NOW + timedelta(**step))


def add_photo(shop, order_id, colour="red"):
    picture = BytesIO()
    Image.new("RGB", (40, 30), colour).save(picture, "PNG")
    content_hash = keep_photo(shop.session, picture.getvalue())
    Photo.create(
        return_order_id=order_id, content_hash=content_hash, added_at="2026-11-21T00:00:00Z", added_by_id=2
    )
    return content_hash


def is_clean(shop):
    return verify(shop.session.database, photo_path(shop.session.database, "")).clean


def plug_in(shop, stick: Path) -> None:
    """Let a folder that is there be the second one for backups."""
    stick.mkdir(exist_ok=True)
    shop.set("backup_second_folder", str(stick))
