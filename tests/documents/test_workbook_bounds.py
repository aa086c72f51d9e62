"""Workbooks that claim more room than there is: refused before memory is asked for."""

import struct
import zipfile

import pytest

from erp_returns.documents.refusals import DamagedFile, FileTooLarge
from tests.documents.old_workbook import compound, stream_of
from tests.documents.old_workbook import records as old_records
from tests.documents.sales_files_kit import workbook
from tests.documents.test_sheets import read, written, xlsx_with


@pytest.mark.parametrize(
    "place", [b'r="XFD1048576"', b"r='XFD1048576'", b'r="xfd1048576"', b'r = "XFD1048576"']
)
def test_a_cell_that_says_it_stands_at_the_far_end_reserves_no_memory(tmp_path, place):
    path = xlsx_with(tmp_path, lambda xml: xml.replace(b'r="B2"', place))
    with pytest.raises((FileTooLarge, DamagedFile)):
        read(path)


@pytest.mark.parametrize("name", ["xl\\worksheets\\sheet1.xml", "XL/WORKSHEETS/SHEET1.XML"])
def test_a_sheet_under_another_spelling_reserves_no_memory_either(tmp_path, name):
    path = xlsx_with(tmp_path, lambda xml: xml.replace(b'r="B2"', b'r="XFD1048576"'))
    with zipfile.ZipFile(path) as archive:
        parts = {each: archive.read(each) for each in archive.namelist()}
    with zipfile.ZipFile(path, "w") as archive:
        for each, content in parts.items():
            archive.writestr(name if each.endswith("sheet1.xml") else each, content)
    with pytest.raises((FileTooLarge, DamagedFile)):
        read(path)


@pytest.mark.parametrize("place", [b"ZZZZ9", b"XFE2", b"B1048577", b"A99999999999"])
def test_a_cell_beyond_what_excel_can_hold_is_damage(tmp_path, place):
    path = xlsx_with(tmp_path, lambda xml: xml.replace(b'r="B2"', b'r="%s"' % place))
    with pytest.raises(DamagedFile):
        read(path)


@pytest.mark.parametrize("part", ["xl/workbook.xml", "xl/_rels/workbook.xml.rels"])
def test_a_workbook_in_an_encoding_that_is_none_is_damaged(tmp_path, part):
    path = workbook(tmp_path / "x.xlsx", [["甲"]])
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts[part] = parts[part].replace(b"UTF-8", b"x")
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    with pytest.raises(DamagedFile):
        read(path)


@pytest.mark.parametrize(
    "bounds", [(1 << 24, 255, 0, 3), (0, 70_000, 0, 3), (0, 5, 9, 3), (0, 5, 0, 300), (5, 0, 0, 0)]
)
def test_an_old_workbook_with_impossible_bounds_reserves_no_memory(tmp_path, bounds):
    found = old_records([["甲", "1"]])
    place = next(place for place, (kind, _) in enumerate(found) if kind == 0x200)
    found[place] = (0x200, struct.pack("<IIHHH", *bounds, 0))
    with pytest.raises(DamagedFile):
        read(written(tmp_path, compound(stream_of(found)), "x.xls"))
