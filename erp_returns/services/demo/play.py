"""The demo's days pass: every story goes step by step, all in the order in which things happened."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from functools import partial
from itertools import count
from random import Random
from typing import NamedTuple

from erp_returns.domain.errors import Refusal
from erp_returns.services.demo.days import Clock, at_work
from erp_returns.services.demo.deeds import DEEDS
from erp_returns.services.demo.material import Material
from erp_returns.services.demo.roads import DELAYS, ROADS, Road
from erp_returns.services.demo.shelf import Shelf
from erp_returns.services.demo.shop import Staff
from erp_returns.services.demo.story import Story
from erp_returns.services.demo.upkeep import Step, house_work


class Played(NamedTuple):
    """What came of the stories: steps done, and those that a service refused (their story ends there)."""

    steps: int
    refused: list[tuple[str, Refusal]]


class _Due(NamedTuple):
    """Something that happens at a moment; `number` breaks ties."""

    at: datetime
    number: int
    name: str
    act: Callable[[], object]
    then: Iterator[Step]


def play(
    stories: list[Story],
    staff: Staff,
    material: Material,
    clock: Clock,
    morning: datetime,
    tick: Callable[[], None],
) -> Played:
    """Let everything happen that lies before `morning`; `tick` is called before each step."""
    numbers = count()
    heap: list[_Due] = []

    def plan(road: Iterator[Step]) -> None:
        step = next(road, None)
        if step is not None and step[0] < morning:
            heapq.heappush(heap, _Due(step[0], next(numbers), step[1], step[2], road))

    for story in stories:
        plan(_steps(story))
    for work in house_work(staff, material, morning):
        plan(work)
    steps, refused = 0, []
    while heap:
        due = heapq.heappop(heap)
        tick()
        clock.now = due.at
        try:
            due.act()
        except Refusal as refusal:
            refused.append((due.name, refusal))
            continue
        steps += 1
        plan(due.then)
    return Played(steps, refused)


def invent_stories(shelf: Shelf, staff: Staff, material: Material, morning: datetime) -> list[Story]:
    """All stories with the sales that they start from."""
    stories = []
    for place, road in enumerate(ROADS):
        for number in range(road.orders):
            story = _story(Random(f"story {place} {number}"), road, shelf, staff, material, morning)
            if story is not None:
                stories.append(story)
    return stories


def _story(
    chance: Random, road: Road, shelf: Shelf, staff: Staff, material: Material, morning: datetime
) -> Story | None:
    wanted = at_work(morning - timedelta(days=chance.uniform(road.last, road.first)), chance)
    taken = shelf.take(road, wanted, morning, chance)
    if taken is None:
        return None
    offer, start = taken
    clerk, packer = chance.choice(staff.service), chance.choice(staff.warehouse)
    return Story(road, offer, start, chance, staff, material, shelf, clerk, packer)


def _steps(story: Story) -> Iterator[Step]:
    """The steps of a story, each with its moment: people act while the shop is open."""
    moment = story.start
    for name in story.road.steps.split():
        if name in DELAYS:
            wait = timedelta(hours=story.chance.uniform(*DELAYS[name]))
            moment = at_work(moment + wait, story.chance)
        deed = DEEDS[name]
        yield moment, name, partial(deed, story)
