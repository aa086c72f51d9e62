"""Photos: upright and small enough for print; what cannot be read is known and crashes nothing."""

from io import BytesIO

from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from erp_returns.documents.pdf.pictures import Picture, prepared_logo, prepared_photo
from tests.documents.pdf_samples import picture

JPEG = picture("#4f6d9a", (80, 60))
PNG = picture("#4f6d9a", (80, 60), "PNG")


def _photo(content: bytes) -> Picture:
    prepared = prepared_photo(content, 120, 90)
    assert prepared
    return prepared


def test_a_large_photo_is_reduced_to_three_hundred_dots_per_inch():
    prepared = _photo(picture("#4f6d9a", (4000, 3000)))

    assert (prepared.width, prepared.height) == (500, 375)


def test_a_small_photo_keeps_its_size():
    prepared = _photo(JPEG)

    assert (prepared.width, prepared.height) == (80, 60)


def test_a_photo_taken_with_the_phone_upright_stands_upright():
    exif = Image.Exif()
    exif[0x0112] = 6
    out = BytesIO()
    Image.new("RGB", (80, 60)).save(out, "JPEG", exif=exif)

    prepared = _photo(out.getvalue())

    assert (prepared.width, prepared.height) == (60, 80)


def test_what_is_transparent_in_a_logo_becomes_white():
    out = BytesIO()
    Image.new("RGBA", (4, 4), (0, 0, 0, 0)).save(out, "PNG")

    prepared = prepared_logo(out.getvalue(), 40, 40)

    assert prepared
    assert Image.open(BytesIO(prepared.content)).getpixel((1, 1)) == (255, 255, 255)


def test_a_picture_is_fitted_without_being_stretched():
    assert Picture(b"", 400, 100).fitted(100, 100) == (100, 25)


def test_bytes_that_are_no_picture_are_known_as_unreadable():
    assert prepared_photo(b"not a picture", 120, 90) is None
    assert prepared_photo(b"", 120, 90) is None


@settings(max_examples=60)
@given(st.sampled_from([JPEG, PNG]), st.data())
def test_a_damaged_photo_is_either_shown_or_known_as_unreadable(content, data):
    end = data.draw(st.integers(0, len(content)))
    place = data.draw(st.integers(0, len(content) - 1))
    damaged = content[:place] + data.draw(st.binary(min_size=1, max_size=40)) + content[place + 1 : end]

    prepared = prepared_photo(damaged, 120, 90)

    assert prepared is None or prepared.width <= 500
