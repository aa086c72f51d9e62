"""The shop's own texts for customers. A shop that changed none has those it starts with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from erp_returns.domain.errors import EntryGone, TextMissing, TextTooLong
from erp_returns.domain.errors.messages import PlaceUnknown, TemplateNameTaken
from erp_returns.domain.messages import DEFAULTS, LONGEST_BODY, LONGEST_NAME, Template, unknown_places
from erp_returns.domain.permissions import Permission
from erp_returns.domain.text import Sentence, translatable
from erp_returns.models import MessageTemplate
from erp_returns.queries.messages import templates
from erp_returns.services.events import shop_event
from erp_returns.services.session import Changes, Session, write

if TYPE_CHECKING:
    from erp_returns.services.session import Write


def save(session: Session, template: Template, opened: str = "") -> Changes:
    """Add a template, or change the one that was `opened` under this name."""
    with write(session, Permission.TEMPLATES) as w:
        kept = _checked(template)
        _keep_defaults(w)
        taken = MessageTemplate.get_or_none(MessageTemplate.name == kept.name)
        if taken is not None and kept.name != opened:
            raise TemplateNameTaken(kept.name)
        if opened:
            found = _find(opened)
            before = found.body
            MessageTemplate.update(name=kept.name, body=kept.body).where(
                MessageTemplate.id == found.id
            ).execute()
            shop_event(w, f"template/{kept.name}", "save", before, kept.body)
        else:
            place = MessageTemplate.select().count() + 1
            MessageTemplate.insert(name=kept.name, body=kept.body, position=place).execute()
            shop_event(w, f"template/{kept.name}", "add", "", kept.body)
        return _told(w, kept.name)


def delete(session: Session, name: str) -> Changes:
    """Take a template away."""
    with write(session, Permission.TEMPLATES) as w:
        _keep_defaults(w)
        found = _find(name)
        MessageTemplate.delete().where(MessageTemplate.id == found.id).execute()
        shop_event(w, f"template/{name}", "delete", found.body, "")
        return _told(w, name)


def reset(session: Session) -> Changes:
    """Go back to the texts a shop starts with."""
    with write(session, Permission.TEMPLATES) as w:
        own = len(templates(session.database))
        MessageTemplate.delete().execute()
        shop_event(w, "template/*", "reset", str(own), str(len(DEFAULTS)))
        return _told(w, "")


def _checked(template: Template) -> Template:
    name, body = template.name.strip(), template.body.strip()
    for text, what, most in (
        (name, translatable("errors", "模板名称"), LONGEST_NAME),
        (body, translatable("errors", "模板内容"), LONGEST_BODY),
    ):
        if not text:
            raise TextMissing(Sentence(what))
        if len(text) > most:
            raise TextTooLong(Sentence(what), most, len(text))
    for place in unknown_places(body):
        raise PlaceUnknown(f"{{{place}}}")
    return Template(name, body)


def _keep_defaults(w: Write) -> None:
    """The first change makes the texts the shop's own."""
    if MessageTemplate.select().exists():
        return
    for place, template in enumerate(templates(w.session.database), 1):
        MessageTemplate.insert(name=template.name, body=template.body, position=place).execute()


def _find(name: str) -> MessageTemplate:
    found: MessageTemplate | None = MessageTemplate.get_or_none(MessageTemplate.name == name)
    if found is None:
        raise EntryGone(Sentence(translatable("errors", "话术模板")))
    return found


def _told(w: Write, name: str) -> Changes:
    w.touch("parameters")
    return w.changes(number_=name)
