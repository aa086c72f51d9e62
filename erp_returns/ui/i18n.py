"""Languages of the window: source texts are Chinese, English comes from a translation file."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator


class Language(StrEnum):
    """What was chosen in the parameters."""

    CHINESE = "zh"
    ENGLISH = "en"


_LOCALES = {
    Language.CHINESE: QLocale(QLocale.Language.Chinese, QLocale.Country.China),
    Language.ENGLISH: QLocale(QLocale.Language.English, QLocale.Country.UnitedStates),
}


def load(app: QCoreApplication, language: Language, folder: Path) -> list[QTranslator]:
    """Make `app` speak `language`: standard buttons, dates in calendars, our own texts.

    Call it before any window is made. `folder` holds erp_returns_en.qm. Returns what was installed.
    """
    QLocale.setDefault(_LOCALES[language])
    if language is Language.CHINESE:
        # Qt's own texts; ours are the source and need no file.
        wanted = [(Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)), "qtbase_zh_CN.qm")]
    else:
        wanted = [(folder, "erp_returns_en.qm")]
    installed = []
    for place, name in wanted:
        translator = QTranslator(app)
        if translator.load(str(place / name)):
            app.installTranslator(translator)
            installed.append(translator)
    return installed
