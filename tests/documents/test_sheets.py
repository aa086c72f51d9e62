import datetime as dt
import io
import random
import zipfile

import pytest
from xlsxwriter import Workbook

from erp_returns.documents import xls_guard
from erp_returns.documents.refusals import (
    BrokenQuotes,
    DamagedFile,
    EmptyFile,
    FileInUse,
    FileNotFound,
    FileTooLarge,
    FileUnwritable,
    IsFolder,
    LockFile,
    NotATable,
    PasswordProtected,
    UnknownEncoding,
)
from erp_returns.documents.sheets import (
    Cancelled,
    Watch,
    guarded,
    open_elsewhere,
    open_sheets,
    write_table,
)
from erp_returns.domain.errors import Refusal
from tests.documents.sales_files_kit import FIXTURES, workbook


def read(path):
    return [row for sheet in open_sheets(path, Watch()) for _, row in sheet.rows(Watch())]


def written(folder, content, name="订单.csv"):
    path = folder / name
    path.write_bytes(content)
    return path


def xlsx_with(folder, change):
    """A workbook whose sheet XML went through `change`."""
    path = workbook(folder / "订单.xlsx", [["订单号", "数量"], ["A1", 7]])
    source = zipfile.ZipFile(io.BytesIO(path.read_bytes()))
    with zipfile.ZipFile(path, "w") as archive:
        for name in source.namelist():
            content = source.read(name)
            archive.writestr(name, change(content) if name.endswith("sheet1.xml") else content)
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-32"])
def test_chinese_text_is_read_in_every_encoding_exports_use(tmp_path, encoding):
    rows = [["订单号", "收货人"], ["A1", "𠮷田😀"]]
    text = "\r\n".join(",".join(row) for row in rows)
    assert read(written(tmp_path, text.encode(encoding))) == rows


@pytest.mark.parametrize(
    ("encoding", "shown"), [("utf-8", "UTF-8"), ("gb18030", "GB18030"), ("utf-16", "UTF-16")]
)
def test_the_encoding_is_named_for_people(tmp_path, encoding, shown):
    (sheet,) = open_sheets(written(tmp_path, "订单号,数量\n".encode(encoding)), Watch())
    assert sheet.encoding == shown


@pytest.mark.parametrize("delimiter", [",", "\t", ";"])
def test_the_delimiter_is_found_also_below_a_title_line(tmp_path, delimiter):
    content = f"2025年11月\n订单号{delimiter}数量\nA1{delimiter}2\n"
    assert read(written(tmp_path, content.encode()))[1:] == [["订单号", "数量"], ["A1", "2"]]


@pytest.mark.parametrize(
    ("line", "cells"),
    [
        ("\t甲,\t乙,\t丙", ["\t甲", "\t乙", "\t丙"]),
        ('"\t甲","\t乙"', ["\t甲", "\t乙"]),
        ("甲\t,乙\t", ["甲\t", "乙\t"]),
        ("\t甲;\t乙", ["\t甲", "\t乙"]),
        ("甲\t乙\t丙", ["甲", "乙", "丙"]),
        ('"甲"\t"乙"\t"丙"', ["甲", "乙", "丙"]),
        ("甲\t\t丙", ["甲", "", "丙"]),
        ("甲,1\t乙\t丙\t丁", ["甲,1", "乙", "丙", "丁"]),
    ],
)
def test_tabs_that_dress_a_cell_part_nothing(tmp_path, line, cells):
    assert read(written(tmp_path, f"{line}\n{line}\n".encode())) == [cells, cells]


def test_rows_carry_the_number_that_excel_shows(tmp_path):
    (sheet,) = open_sheets(written(tmp_path, b'a,"b\nc"\r\n\r\nd,e\r\n'), Watch())
    assert list(sheet.rows(Watch())) == [(1, ["a", "b\nc"]), (2, []), (3, ["d", "e"])]


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"%PDF-1.7\n...", "PDF"),
        (b"\x89PNG\r\n\x1a\n...", "PNG"),
        (b"\xff\xd8\xff\xe0...", "JPEG"),
        (b"\n <html><table><tr><td>", "HTML、XML"),
        (b"SQLite format 3\x00", "SQLite"),
        (b"\x00\x01\x02\x03 binary", "NUL"),
        ("订单号,数量\n".encode("utf-16-le"), "NUL"),
    ],
)
def test_what_is_no_table_is_named(tmp_path, content, kind):
    with pytest.raises(NotATable, match=kind):
        read(written(tmp_path, content))


@pytest.mark.parametrize("content", [b"", b"\xef\xbb\xbf", b"\r\n \r\n", "\ufeff".encode("utf-16-le")])
def test_a_file_without_text_is_empty(tmp_path, content):
    with pytest.raises(EmptyFile):
        read(written(tmp_path, content))


def test_bytes_of_no_encoding_are_refused(tmp_path):
    with pytest.raises(UnknownEncoding, match="UTF-8"):
        read(written(tmp_path, "订单号,数量\n".encode() + b"\xff\xff\x80,1\n"))


def test_utf_8_cut_inside_a_character_is_damaged(tmp_path):
    with pytest.raises(DamagedFile):
        read(written(tmp_path, "订单号,收货人\nA1,张三".encode()[:-1]))


def test_a_utf_16_file_cut_inside_a_character_is_damaged(tmp_path):
    with pytest.raises(DamagedFile):
        read(written(tmp_path, "订单号,收货人\nA1,张三".encode("utf-16")[:-1]))


@pytest.mark.parametrize("content", ['a,b\n1,"2\n3,4\n', 'a,b\n1,"2\n3,4', 'a,b\n"1,2\n3,4\n'])
def test_a_quote_that_never_closes_is_refused_with_its_row(tmp_path, content):
    with pytest.raises(BrokenQuotes, match="第 2 行"):
        read(written(tmp_path, content.encode()))


@pytest.mark.parametrize(
    "row",
    ['"袜子,A1,2\n鞋"子,A2,2', '袜子,"A1,2\n鞋子,A2,2"', '"袜子,A1,2\n鞋子,A2",2'],
)
def test_a_stray_quote_that_glues_two_rows_together_is_refused_with_its_row(tmp_path, row):
    with pytest.raises(BrokenQuotes, match="第 2 行"):
        read(written(tmp_path, f"名称,单号,数量\n{row}\n帽子,A3,1\n".encode()))


def test_a_note_of_several_lines_with_a_comma_is_no_stray_quote(tmp_path):
    content = '名称,单号,数量\n"袜子,\n两双",A1,2\n帽子,A3,1\n'
    assert read(written(tmp_path, content.encode()))[1] == ["袜子,\n两双", "A1", "2"]


@pytest.mark.parametrize("ending", ["\n", ""])
def test_a_text_of_several_lines_at_the_very_end_is_whole(tmp_path, ending):
    assert read(written(tmp_path, f'a,b\n1,"2\n3"{ending}'.encode())) == [["a", "b"], ["1", "2\n3"]]


def test_a_quote_that_swallows_a_large_file_is_refused(tmp_path):
    with pytest.raises(BrokenQuotes):
        read(written(tmp_path, b'a,b\n1,"' + b"x,y\n" * 50_000))


def test_a_missing_file_a_folder_and_a_locked_file_each_get_their_sentence(tmp_path, monkeypatch):
    with pytest.raises(FileNotFound):
        read(tmp_path / "没有.csv")
    with pytest.raises(IsFolder):
        read(tmp_path)
    locked = written(tmp_path, b"a,b\n")

    def refuse(*_args, **_options):
        raise PermissionError(13, "in use")

    monkeypatch.setattr(type(locked), "open", refuse)
    with pytest.raises(FileInUse, match="Excel"):
        read(locked)


@pytest.mark.parametrize("lock", ["~$订单.xlsx", ".~lock.订单.xlsx#"])
def test_what_lies_beside_an_open_file_is_not_taken_for_it(tmp_path, lock):
    book = workbook(tmp_path / "订单.xlsx", [["甲"], ["1"]])
    assert open_elsewhere([book]) == ()
    path = tmp_path / lock
    path.write_bytes("\x05小明".encode() + bytes(160))
    with pytest.raises(LockFile) as refusal:
        read(path)
    assert refusal.value.wanted == "订单.xlsx"
    assert open_elsewhere([book, tmp_path / "别的.xlsx"]) == ("订单.xlsx",)
    assert len(read(book)) == 2


def test_a_file_that_another_program_holds_back_is_said_to_be_in_use(tmp_path, monkeypatch):
    """Windows: a sharing violation is a PermissionError as well."""
    book = workbook(tmp_path / "订单.xlsx", [["甲"]])

    def refuse(*_args, **_options):
        raise PermissionError(13, "The process cannot access the file", str(book), 32)

    monkeypatch.setattr(type(book), "read_bytes", refuse)
    with pytest.raises(FileInUse, match="Excel"):
        read(book)


def test_excel_cells_become_the_text_a_person_sees(tmp_path):
    moment, day = dt.datetime(2025, 11, 1, 10, 0, 9), dt.datetime(2025, 11, 1)  # noqa: DTZ001
    rows = [("a", "b", "c", "d", "e", "f"), ("00123", 12345.0, 0.1 + 0.2, moment, day, True)]
    assert read(workbook(tmp_path / "x.xlsx", rows))[1] == [
        "00123",
        "12345",
        "0.3",
        "2025-11-01 10:00:09",
        "2025-11-01",
        "TRUE",
    ]


def test_an_id_that_excel_keeps_as_a_number_shows_that_it_lost_digits(tmp_path):
    assert read(workbook(tmp_path / "x.xlsx", [("a",), (4.01234567890123e18,)]))[1] == [
        "4.01234567890123E+18"
    ]


def test_a_workbook_is_recognised_whatever_its_name(tmp_path):
    assert read(workbook(tmp_path / "订单.csv", [["a", "b"]])) == [["a", "b"]]


def test_blank_rows_above_the_table_count(tmp_path):
    (sheet,) = open_sheets(workbook(tmp_path / "x.xlsx", [[], [], [None, "a"]]), Watch())
    assert [number for number, row in sheet.rows(Watch()) if any(row)] == [3]


def test_hidden_sheets_are_not_read(tmp_path):
    with Workbook(tmp_path / "x.xlsx") as book:
        book.add_worksheet("看得见").write_string(0, 0, "a")
        hidden = book.add_worksheet("隐藏")
        hidden.write_string(0, 0, "b")
        hidden.hide()
    assert read(tmp_path / "x.xlsx") == [["a"]]


def test_a_formula_shows_its_value_and_one_never_calculated_is_marked(tmp_path):
    done = b'<c r="B2"><f>3+4</f><v>7</v></c>'
    assert read(xlsx_with(tmp_path, lambda xml: xml.replace(b'<c r="B2"><v>7</v></c>', done)))[1] == [
        "A1",
        "7",
    ]
    bare = b'<c r="B2"><f>3+4</f></c>'
    path = xlsx_with(tmp_path, lambda xml: xml.replace(b'<c r="B2"><v>7</v></c>', bare))
    assert read(path)[1] == ["A1", "#公式"]


def test_a_formula_that_gives_empty_text_is_empty(tmp_path):
    blank = b'<c r="B2" t="str"><f>""</f><v></v></c>'
    assert read(xlsx_with(tmp_path, lambda xml: xml.replace(b'<c r="B2"><v>7</v></c>', blank)))[1] == [
        "A1",
        "",
    ]


def test_an_excel_error_is_shown_and_not_blank(tmp_path):
    error = b'<c r="B2" t="e"><f>1/0</f><v>#DIV/0!</v></c>'
    path = xlsx_with(tmp_path, lambda xml: xml.replace(b'<c r="B2"><v>7</v></c>', error))
    assert read(path)[1] == ["A1", "#DIV/0!"]


def test_a_stray_cell_at_the_far_end_is_refused_before_memory_is_reserved(tmp_path):
    with Workbook(tmp_path / "x.xlsx") as book:
        sheet = book.add_worksheet()
        sheet.write_string(0, 0, "a")
        sheet.write_string(1_048_575, 16_383, "b")
    with pytest.raises(FileTooLarge):
        read(tmp_path / "x.xlsx")


@pytest.mark.parametrize("kept", [0.1, 0.5, 0.9, 0.999])
def test_a_truncated_workbook_is_damaged(tmp_path, kept):
    path = workbook(tmp_path / "x.xlsx", [["订单号", "数量"]] * 50)
    path.write_bytes(path.read_bytes()[: int(path.stat().st_size * kept)])
    with pytest.raises(DamagedFile):
        read(path)


def test_an_archive_without_a_workbook_is_no_table(tmp_path):
    with zipfile.ZipFile(tmp_path / "x.xlsx", "w") as archive:
        archive.writestr("word/document.xml", "<w/>")
    with pytest.raises(NotATable):
        read(tmp_path / "x.xlsx")


def test_an_old_workbook_is_read(tmp_path):
    header, row = read(FIXTURES / "template.xls")
    cells = dict(zip(header, row, strict=True))
    assert (cells["商品编码"], cells["下单时间"], cells["实付金额"]) == (
        "12345",
        "2025-11-01 10:00:09",
        "98.5",
    )


def test_an_encrypted_workbook_asks_to_take_the_password_away():
    with pytest.raises(PasswordProtected):
        read(FIXTURES / "password.xlsx")


def test_an_encrypted_old_workbook_is_known_by_its_record():
    with pytest.raises(xls_guard.XlsEncryptedError):
        xls_guard.check_bounds(b"\x2f\x00\x02\x00\x00\x00")


def test_a_damaged_workbook_is_a_refusal_and_never_a_crash(tmp_path):
    sources = [
        (FIXTURES / "template.xls").read_bytes(),
        (FIXTURES / "password.xlsx").read_bytes(),
        workbook(tmp_path / "x.xlsx", [["订单号", "数量"]] * 20).read_bytes(),
    ]
    outcomes = set()
    for seed in range(300):
        chance = random.Random(seed)
        content = bytearray(chance.choice(sources))
        for _ in range(chance.randint(1, 12)):
            content[chance.randrange(len(content))] = chance.choice([0, 255, chance.randrange(256)])
        try:
            read(written(tmp_path, bytes(content)))
        except Refusal as refusal:
            outcomes.add(type(refusal))
    assert DamagedFile in outcomes


def test_reading_stops_when_asked(tmp_path):
    path = written(tmp_path, b"a,b\n" * 5000)
    with pytest.raises(Cancelled):
        open_sheets(path, Watch(cancelled=lambda: True))


def test_progress_counts_bytes_up_to_the_whole(tmp_path):
    path = written(tmp_path, b"a,b\n" * 500_000)
    told = []
    (sheet,) = open_sheets(path, Watch())
    watch = Watch(progress=lambda done, total: told.append((done, total)), total=path.stat().st_size)
    assert sum(1 for _ in sheet.rows(watch)) == 500_000
    assert len(told) > 100
    assert told == sorted(told)
    assert all(done <= total == 2_000_000 for done, total in told)


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_what_is_written_is_read_back(tmp_path, kind):
    rows = [["𠮷😀", "", "a,b"], ['引"号', "x\ny", "_x0041_"]]
    write_table(tmp_path / f"out.{kind}", kind, ["甲", "乙", "丙"], rows)
    assert read(tmp_path / f"out.{kind}") == [["甲", "乙", "丙"], *rows]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("4012345678901234567", '="4012345678901234567"'),
        ("000123", '="000123"'),
        ('=HYPERLINK("x")', '="=HYPERLINK(""x"")"'),
        ("@x", '="@x"'),
        ("-5.00", "-5.00"),
        ("13800000000", "13800000000"),
        ('="4012"', '="4012"'),
        ("0", "0"),
        ("", ""),
    ],
)
def test_excel_neither_calculates_a_csv_cell_nor_drops_its_digits(text, expected):
    assert guarded(text) == expected


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_a_path_that_cannot_be_written_is_a_refusal_and_leaves_nothing(tmp_path, kind):
    with pytest.raises(FileUnwritable):
        write_table(tmp_path / "没有" / "out", kind, ["a"], [])
    (tmp_path / "folder").mkdir()
    with pytest.raises(FileUnwritable):
        write_table(tmp_path / "folder", kind, ["a"], [["1"]])
    assert [path.name for path in tmp_path.iterdir()] == ["folder"]


def test_a_text_too_long_for_an_excel_cell_is_refused_and_not_dropped(tmp_path):
    with pytest.raises(FileUnwritable, match="CSV"):
        write_table(tmp_path / "out.xlsx", "xlsx", ["a"], [["x" * 40_000]])
    write_table(tmp_path / "out.csv", "csv", ["a"], [["x" * 40_000]])
    assert len(read(tmp_path / "out.csv")[1][0]) == 40_000


def test_a_table_that_breaks_off_while_written_leaves_the_old_file(tmp_path):
    def rows():
        yield ["1"]
        raise OSError(28, "No space left on device")

    out = written(tmp_path, b"old", "out.csv")
    with pytest.raises(FileUnwritable, match="No space"):
        write_table(out, "csv", ["a"], rows())
    assert out.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [out]
