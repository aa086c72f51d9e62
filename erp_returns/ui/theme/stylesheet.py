"""The one style sheet, built from tokens. Heights come from padding, so that larger text fits.

Item views carry no `::item` rules: those would make every cell go through the slow style path.
"""

from __future__ import annotations

from dataclasses import fields
from string import Template
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from erp_returns.ui.theme.tokens import Tokens

ART = ("chevron-down", "chevron-up", "chevron-left", "chevron-right", "check", "minus", "dot")

_TEXTS = """
QLabel[tone="secondary"] { color: $secondary; }
QLabel[tone="accent"] { color: $accent; }
QLabel[tone="success"] { color: $success; }
QLabel[tone="warning"] { color: $warning; }
QLabel[tone="danger"] { color: $danger; }
QDialogButtonBox { button-layout: 3; }
QToolTip { color: $text; background: $raised; border: 1px solid $border; padding: 4px 8px; }
QFrame[line="true"] { background: $divider; border: none; }
QFrame[pill="true"] { background: $selection; border: none; border-radius: 13px; }
QFrame[pill="true"] QToolButton { padding: 3px 4px; border-radius: 6px; }
QFrame[card="true"] { background: $surface; border: 1px solid $border; border-radius: 6px; }
"""

_BUTTONS = """
QPushButton { background: $raised; color: $text; border: 1px solid $border; border-radius: 6px;
  padding: 5px 13px; }
QPushButton, QToolButton { icon-size: ${icon_size}px; }
QPushButton:hover { background: $hover; }
QPushButton:pressed, QPushButton:checked { background: $pressed; }
QPushButton:focus { border: 2px solid $accent; padding: 4px 12px; }
QPushButton:disabled { color: $disabled; background: $window; border-color: $divider; }
QPushButton[primary="true"] { background: $accent; color: $on_accent; border-color: $accent; }
QPushButton[primary="true"]:hover { background: $accent_hover; border-color: $accent_hover; }
QPushButton[primary="true"]:pressed { background: $accent_pressed; }
QPushButton[primary="true"]:focus { border: 2px solid $text; }
QPushButton[primary="true"]:disabled { background: $sunken; color: $disabled;
  border-color: $divider; }
QPushButton[danger="true"] { color: $danger; }
QPushButton[danger="true"]:disabled { color: $disabled; }
QPushButton[link="true"] { background: transparent; border-color: transparent; color: $accent;
  padding: 5px 5px; }
QPushButton[link="true"]:hover { background: $hover; }
QPushButton[link="true"]:focus { border: 2px solid $accent; padding: 4px 4px; }
QPushButton::menu-indicator { image: url("$art/chevron-down.svg"); width: 14px; height: 14px;
  subcontrol-origin: padding; subcontrol-position: right center; right: 6px; }
QPushButton[menu="true"] { padding-right: 28px; }
QToolButton { background: transparent; color: $text; border: 1px solid transparent;
  border-radius: 6px; padding: 4px; }
QToolButton:hover { background: $hover; }
QToolButton:pressed, QToolButton:checked { background: $pressed; }
QToolButton:focus { border-color: $accent; }
QToolButton:disabled { color: $disabled; }
QToolButton::menu-indicator { image: none; }
QToolButton[popupMode="1"] { padding-right: 20px; }
QToolButton::menu-button { border: none; width: 18px; }
QToolButton::menu-arrow { image: url("$art/chevron-down.svg"); width: 14px; height: 14px; }
QPushButton[chip="true"] { border-radius: 12px; padding: 3px 11px; background: transparent;
  color: $secondary; }
QPushButton[chip="true"]:hover { background: $hover; color: $text; }
QPushButton[chip="true"]:checked { background: $selection; color: $text; border-color: $accent; }
QPushButton[chip="true"]:focus { border: 2px solid $accent; padding: 2px 10px; }
"""

_FIELDS = """
QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox, QComboBox { background: $surface;
  color: $text; border: 1px solid $border; border-radius: 6px; padding: 4px 8px;
  selection-background-color: $selection; selection-color: $text; }
QPlainTextEdit, QTextEdit { padding: 2px 4px; }
QAbstractSpinBox { padding: 2px 24px 3px 8px; }
QLineEdit:hover, QPlainTextEdit:hover, QTextEdit:hover, QAbstractSpinBox:hover, QComboBox:hover {
  border-color: $outline; }
QLineEdit:focus, QAbstractSpinBox:focus, QComboBox:focus { border: 2px solid $accent;
  padding: 3px 7px; }
QAbstractSpinBox:focus { padding: 1px 23px 2px 7px; }
QPlainTextEdit:focus, QTextEdit:focus { border: 2px solid $accent; padding: 1px 3px; }
QLineEdit[invalid="true"], QAbstractSpinBox[invalid="true"], QComboBox[invalid="true"] {
  border: 2px solid $danger; padding: 3px 7px; }
QLineEdit:read-only { background: $window; color: $secondary; }
QLineEdit:disabled, QPlainTextEdit:disabled, QTextEdit:disabled, QAbstractSpinBox:disabled,
QComboBox:disabled { background: $window; color: $disabled; border-color: $divider; }
QComboBox { padding-right: 26px; combobox-popup: 0; }
QComboBox:focus { padding-right: 25px; }
QComboBox QLineEdit, QComboBox QLineEdit:focus, QComboBox QLineEdit:disabled { background: transparent;
    border: none; padding: 0; }
QComboBox::drop-down { subcontrol-origin: border; subcontrol-position: center right; width: 26px;
  border: none; }
QComboBox::down-arrow { image: url("$art/chevron-down.svg"); width: 16px; height: 16px; }
QComboBox QAbstractItemView { background: $raised; color: $text; border: 1px solid $border;
  padding: 4px; selection-background-color: $selection; selection-color: $text; outline: none; }
QComboBox QAbstractItemView:focus { border-color: $border; }
QComboBox QAbstractItemView::item { min-height: 26px; padding: 0 6px; border: none; }
QComboBox QAbstractItemView::item:selected { background: $selection; color: $text; }
QComboBoxPrivateContainer { background: $raised; border: none; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { subcontrol-origin: border; width: 22px;
  border: none; background: transparent; }
QAbstractSpinBox::up-button { subcontrol-position: top right; margin: 2px 2px 0 0; }
QAbstractSpinBox::down-button { subcontrol-position: bottom right; margin: 0 2px 2px 0; }
QAbstractSpinBox::up-button:hover, QAbstractSpinBox::down-button:hover { background: $hover;
  border-radius: 4px; }
QAbstractSpinBox::up-arrow { image: url("$art/chevron-up.svg"); width: 12px; height: 12px; }
QAbstractSpinBox::down-arrow, QDateTimeEdit::down-arrow { image: url("$art/chevron-down.svg");
  width: 12px; height: 12px; }
QDateTimeEdit::drop-down { subcontrol-origin: border; subcontrol-position: center right;
  width: 22px; border: none; }
QCheckBox, QRadioButton { spacing: 8px; color: $text; border: 1px solid transparent;
  border-radius: 4px; padding: 2px; }
QCheckBox:disabled, QRadioButton:disabled { color: $disabled; }
QCheckBox:focus, QRadioButton:focus { border-color: $accent; }
QCheckBox::indicator, QRadioButton::indicator { width: 16px; height: 16px; background: $surface;
  border: 1px solid $outline; border-radius: 4px; }
QRadioButton::indicator { border-radius: 9px; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover { border-color: $accent; }
QCheckBox::indicator:checked, QCheckBox::indicator:indeterminate { background: $accent;
  border-color: $accent; image: url("$art/check.svg"); }
QCheckBox::indicator:indeterminate { image: url("$art/minus.svg"); }
QRadioButton::indicator:checked { background: $accent; border-color: $accent;
  image: url("$art/dot.svg"); }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { background: $sunken;
  border-color: $border; }
"""

_FRAMES = """
QTabWidget::pane { border: none; border-top: 1px solid $border; }
QTabWidget::tab-bar { left: 8px; }
QTabBar { background: transparent; }
QTabBar::tab { background: transparent; color: $secondary; border: none;
  border-bottom: 2px solid transparent; padding: 8px 14px 6px 14px; }
QTabBar::tab:hover { color: $text; background: $hover; border-top-left-radius: 6px;
  border-top-right-radius: 6px; }
QTabBar::tab:selected { color: $accent; border-bottom-color: $accent; }
QTabBar::tab:focus { background: $selection; }
QTabBar::tab:disabled { color: $disabled; }
QAbstractItemView { background: $surface; color: $text; border: 1px solid $border; outline: none; }
QTableView:focus, QListView:focus, QTreeView:focus { border-color: $accent; }
QTableView#frozen_pane { border: none; border-right: 1px solid $outline; }
QListView::item, QTreeView::item { padding: 5px 8px; border: none; }
QListView::item:selected, QTreeView::item:selected { background: $selection; color: $text; }
QAbstractScrollArea::corner { background: $surface; border: none; }
QCalendarWidget QWidget#qt_calendar_navigationbar { background: $raised; }
QCalendarWidget QToolButton#qt_calendar_prevmonth { qproperty-icon: url("$art/chevron-left.svg"); }
QCalendarWidget QToolButton#qt_calendar_nextmonth { qproperty-icon: url("$art/chevron-right.svg"); }
QTableCornerButton::section { background: $surface; border: none; }
QHeaderView { background: $surface; border: none; }
QHeaderView::section { background: $surface; color: $secondary; border: none;
  border-bottom: 1px solid $border; padding: 5px 8px; }
QHeaderView::section:hover { color: $text; background: $hover; }
QHeaderView::up-arrow { image: url("$art/chevron-up.svg"); width: 12px; height: 12px;
  subcontrol-position: center right; right: 4px; }
QHeaderView::down-arrow { image: url("$art/chevron-down.svg"); width: 12px; height: 12px;
  subcontrol-position: center right; right: 4px; }
QScrollArea { border: none; background: transparent; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: $border; border: 3px solid transparent; border-radius: 6px; }
QScrollBar::handle:vertical { min-height: 36px; background-clip: padding; }
QScrollBar::handle:horizontal { min-width: 36px; background-clip: padding; }
QScrollBar::handle:hover, QScrollBar::handle:pressed { background: $outline;
  background-clip: padding; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSplitter::handle { background: transparent; }
QSplitter::handle:horizontal { width: 9px; }
QSplitter::handle:vertical { height: 9px; }
QSplitter::handle:hover { background: $hover; }
QMenuBar { background: $window; color: $text; border: none; padding: 2px 4px; }
QMenuBar::item { background: transparent; padding: 4px 10px; border-radius: 6px; }
QMenuBar::item:selected { background: $hover; }
QMenu { background: $raised; color: $text; border: 1px solid $border; padding: 4px; }
QMenu::item { padding: 6px 28px 6px 12px; border-radius: 4px; }
QMenu::item:selected { background: $selection; color: $text; }
QMenu::item:disabled { color: $disabled; background: transparent; }
QMenu::separator { height: 1px; background: $divider; margin: 4px 8px; }
QMenu::icon { padding-left: 8px; }
QMenu::right-arrow { image: url("$art/chevron-right.svg"); width: 14px; height: 14px; }
QStatusBar { background: $window; color: $secondary; border-top: 1px solid $border; }
QStatusBar::item { border: none; }
QToolBar { background: $window; border: none; spacing: 4px; padding: 4px 8px; }
QGroupBox { border: none; margin-top: 20px; padding: 4px 0 0 0; }
QGroupBox::title { subcontrol-origin: margin; subcontrol-position: top left; color: $secondary; }
QProgressBar { background: $sunken; border: none; border-radius: 3px; text-align: center;
  color: $text; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
"""

_KIT = """
QLineEdit#scan_field { padding: 8px 14px; border-width: 2px; border-radius: 6px; }
QLineEdit#scan_field:focus { padding: 8px 14px; }
QWidget#scan_result { border-radius: 6px; background: $sunken; }
QWidget#scan_result[outcome="ok"] { background: $completed_ground; }
QWidget#scan_result[outcome="warn"] { background: $pending_review_ground; }
QWidget#scan_result[outcome="error"] { background: $rejected_ground; }
QWidget#scan_result[outcome="info"] { background: $approved_ground; }
QLabel[outcome="ok"] { color: $completed_text; }
QLabel[outcome="warn"] { color: $pending_review_text; }
QLabel[outcome="error"] { color: $rejected_text; }
QLabel[outcome="info"] { color: $approved_text; }
QFrame#notice_bar { background: $raised; border: 1px solid $border; border-radius: 6px; }
QFrame#notice_bar[tone="danger"] { background: $rejected_ground; border-color: $danger; }
QFrame#notice_bar[tone="success"] { background: $completed_ground; border-color: $success; }
QFrame#notice_bar[tone="danger"] QLabel { color: $rejected_text; }
QFrame#notice_bar[tone="success"] QLabel { color: $completed_text; }
QFrame#photo_strip { border: 1px dashed $outline; border-radius: 6px; background: $window; }
QFrame#photo_strip[dragging="true"] { border: 2px dashed $accent; background: $selection; }
"""

_SHEET = Template(_TEXTS + _BUTTONS + _FIELDS + _FRAMES + _KIT)


def stylesheet(tokens: Tokens, styles: Path, icon_size: int) -> str:
    """The sheet for `tokens`; arrows and ticks come from `styles`/<tokens.name>/*.svg. Pixels."""
    names = {
        field.name: getattr(tokens, field.name)
        for field in fields(tokens)
        if isinstance(getattr(tokens, field.name), str)
    }
    for status, chip in tokens.chips.items():
        names[f"{status}_ground"] = chip.background
        names[f"{status}_text"] = chip.text
    return _SHEET.substitute(names, art=(styles / tokens.name).as_posix(), icon_size=icon_size)
