"""Draws programs of sessions, does them with SQLAlchemy, and prints them with what they leave in the database.

python record_programs.py sessions|merges|detached FIRST_SEED COUNT

RecordedProgramsTest does the same programs with the same mapping. Needs SQLAlchemy 2.1. A program that SQLAlchemy
refuses is left out. Steps are separated by "; ", a program from its result by a tab; the result has the rows of
each table, and of sessions what the objects held before the last commit.
"""

import random
import sys
import warnings

from sqlalchemy import Column, ForeignKey, Integer, String, Table, create_engine, event, inspect, text
from sqlalchemy.orm import DeclarativeBase, Session, mapped_column, relationship


class Base(DeclarativeBase):
    pass


LINKS = Table(
    "team_tags",
    Base.metadata,
    Column("team_id", ForeignKey("teams.id"), primary_key=True),
    Column("tag_name", ForeignKey("tags.name"), primary_key=True),
)
ORPHAN = "all, delete-orphan"


class Team(Base):
    __tablename__ = "teams"
    id = mapped_column(Integer, primary_key=True)
    name = mapped_column(String, nullable=False)
    codes = relationship("Code", back_populates="team", cascade=ORPHAN)
    slots = relationship("Slot", back_populates="team", cascade=ORPHAN)
    items = relationship("Item", back_populates="team")
    badge = relationship("Badge", back_populates="team", uselist=False)
    clip = relationship("Clip", back_populates="team", uselist=False, cascade=ORPHAN)
    tags = relationship("Tag", secondary=LINKS, back_populates="teams")


def child(name, back, nullable=True, unique=False):
    members = dict(
        __tablename__=name.lower() + "s",
        team_id=mapped_column(ForeignKey("teams.id"), nullable=nullable, unique=unique),
        team=relationship("Team", back_populates=back),
    )
    if name == "Code":
        members["code"] = mapped_column(String, primary_key=True)
        members["note"] = mapped_column(String)
    else:
        members["id"] = mapped_column(Integer, primary_key=True)
        members["name"] = mapped_column(String, nullable=False)
    return type(name, (Base,), members)


class Tag(Base):
    __tablename__ = "tags"
    name = mapped_column(String, primary_key=True)
    teams = relationship("Team", secondary=LINKS, back_populates="tags")


CLASSES = {
    "Team": Team,
    "Tag": Tag,
    "Code": child("Code", "codes"),
    "Slot": child("Slot", "slots", nullable=False),
    "Item": child("Item", "items"),
    "Badge": child("Badge", "badge", unique=True),
    "Clip": child("Clip", "clip", unique=True),
}
HELD = {"Code": "codes", "Slot": "slots", "Item": "items", "Badge": "badge", "Clip": "clip"}
ATTRIBUTES = {"Team": ["codes", "slots", "items", "tags", "badge", "clip"], "Tag": ["teams"]}
ROWS = [
    "INSERT INTO teams (id, name) VALUES (1, 't1'), (2, 't2')",
    "INSERT INTO codes (code, note, team_id) VALUES ('c1', 'n', 1), ('c2', 'n', 1), ('c3', 'n', 2)",
    "INSERT INTO badges (id, name, team_id) VALUES (1, 'b1', 1)",
    "INSERT INTO clips (id, name, team_id) VALUES (1, 'k1', 1), (2, 'k2', 2)",
    "INSERT INTO slots (id, name, team_id) VALUES (1, 's1', 1), (2, 's2', 1), (3, 's3', 2)",
    "INSERT INTO items (id, name, team_id) VALUES (1, 'i1', 1), (2, 'i2', 1), (3, 'i3', NULL)",
    "INSERT INTO tags (name) VALUES ('j'), ('k')",
    "INSERT INTO team_tags (team_id, tag_name) VALUES (1, 'j'), (1, 'k'), (2, 'j')",
]
TABLES = [
    "SELECT id, name FROM teams ORDER BY 1",
    "SELECT code, note, team_id FROM codes ORDER BY 1",
    "SELECT id, name, team_id FROM badges ORDER BY 1",
    "SELECT id, name, team_id FROM clips ORDER BY 1",
    "SELECT id, name, team_id FROM slots ORDER BY 1",
    "SELECT id, name, team_id FROM items ORDER BY 1",
    "SELECT name FROM tags ORDER BY 1",
    "SELECT team_id, tag_name FROM team_tags ORDER BY 1, 2",
]
KEYS = {"Tag": ["j", "k"], "Code": ["c1", "c2", "c3"], "Team": [1, 2], "Badge": [1], "Clip": [1, 2]}


def stored_key(r, kind):
    return r.choice(KEYS.get(kind, [1, 2, 3]))


def new_key(kind, number):
    return f"n{number}" if kind in ("Tag", "Code") else 100 + number


class Sessions:
    """One session: objects are loaded, made, put together and taken apart, written and expired."""

    def __init__(self, r):
        self.r = r
        self.steps = []
        self.objects = []

    def object(self, kind):
        r = self.r
        known = [i for i, (each, _) in enumerate(self.objects) if each == kind]
        if known and r.random() < 0.7:
            return r.choice(known)
        number = len(self.objects)
        if r.random() < 0.65:
            key = stored_key(r, kind)
            if (kind, key) in self.objects:
                return self.objects.index((kind, key))
            self.objects.append((kind, key))
            self.steps.append(["get", number, kind, key])
        else:
            key = new_key(kind, number)
            self.objects.append((kind, key))
            self.steps.append(["new", number, kind, key, f"x{number}"])
            self.steps.append(["add", number])
        return number

    def put(self, kind):
        team, held = self.object("Team"), self.object(kind)
        if kind == "Tag":
            self.steps.append([self.r.choice(["link", "linkback"]), team, held])
        elif kind in ("Badge", "Clip"):
            self.steps.append([self.r.choice(["setchild", "setparent"]), team, held])
        else:
            self.steps.append([self.r.choice(["append", "setparent"]), team, held])

    def take(self, kind):
        r = self.r
        if kind == "Tag":
            self.steps.append([r.choice(["unlink", "unlinkback"]), self.object("Team"), self.object("Tag")])
        elif kind in ("Badge", "Clip") and r.random() < 0.5:
            self.steps.append(["nullchild", self.object("Team"), kind])
        elif kind in ("Badge", "Item"):
            self.steps.append(["nullparent", self.object(kind)])
        elif kind in ("Code", "Slot"):
            self.steps.append(["remove", self.object("Team"), self.object(kind)])

    def draw(self):
        r = self.r
        for _ in range(r.randint(2, 7)):
            kind = r.choice(["Code", "Slot", "Item", "Item", "Code", "Badge", "Clip", "Tag"])
            step = r.choice(
                ["put", "put", "put", "take", "delete", "name", "flush", "commit", "expire", "replace"]
            )
            if step in ("flush", "commit"):
                self.steps.append([step])
            elif step == "expire":
                self.steps += [["flush"], ["expire"]]
            elif step == "delete":
                self.steps.append(["delete", self.object(r.choice(["Team", kind]))])
            elif step == "name":
                number = self.object(r.choice(["Team", "Item", "Slot", "Badge", "Clip"]))
                self.steps.append(["name", number, f"y{len(self.steps)}"])
            elif step == "put":
                self.put(kind)
            elif step == "take":
                self.take(kind)
            elif kind in ("Code", "Slot", "Item"):
                team = self.object("Team")
                held = {self.object(kind) for _ in range(r.randint(0, 2))}
                self.steps.append(["replace", team, kind] + sorted(held))
        self.steps += [["flush"], ["memory"], ["commit"]]
        return self.steps


def merges(r):
    """New objects, some with keys of rows, are put together and merged."""
    steps = []
    kinds = ["Team"] + [r.choice(list(CLASSES)) for _ in range(r.randint(1, 5))]
    for number, kind in enumerate(kinds):
        key = r.choice({"Tag": ["j", "k", "m"], "Code": ["c1", "c2", "c3", "c4"]}.get(kind, [1, 2, 3]))
        needed = key == 3 and kind not in ("Slot", "Item", "Code")
        name = f"x{number}" if kind != "Tag" and (needed or r.random() < 0.6) else None
        steps.append(["new", number, kind, key] + ([name] if name else []))
    done = set()
    for _ in range(r.randint(1, 7)):
        team = r.choice([i for i, kind in enumerate(kinds) if kind == "Team"])
        held = r.randrange(len(kinds))
        kind = kinds[held]
        if kind == "Team" or held in done and kind != "Tag":
            continue
        done.add(held)
        if kind == "Tag":
            steps.append([r.choice(["link", "linkback"]), team, held])
        elif kind in ("Badge", "Clip"):
            steps.append([r.choice(["setchild", "setparent"]), team, held])
        else:
            steps.append([r.choice(["append", "setparent"]), team, held])
    for _ in range(r.choice([1, 1, 2])):
        steps.append(["merge", r.randrange(len(kinds))])
    return steps + [["commit"]]


def detached(r):
    """Objects are loaded with some of what they hold, detached, changed, and merged into another session."""
    steps, objects = [], []
    for _ in range(r.randint(1, 5)):
        kind = r.choice(["Team", "Team", "Code", "Badge", "Clip", "Slot", "Item", "Tag"])
        key = stored_key(r, kind)
        if any(each[:2] == (kind, key) for each in objects):
            continue
        number = len(objects)
        touched = [each for each in ATTRIBUTES.get(kind, ["team"]) if r.random() < 0.6]
        objects.append((kind, key, touched))
        steps.append(["get", number, kind, key])
        steps += [["touch", number, each] for each in touched]
    steps.append(["close"])
    for _ in range(r.randint(0, 2)):
        kind = r.choice(list(CLASSES))
        number = len(objects)
        key = new_key(kind, number)
        objects.append((kind, key, ATTRIBUTES.get(kind, ["team"])))
        steps.append(["new", number, kind, key, f"x{number}"])
    used = set()
    for _ in range(r.randint(0, 5)):
        teams = [i for i, each in enumerate(objects) if each[0] == "Team"]
        held = r.randrange(len(objects))
        kind, _, touched = objects[held]
        if not teams:
            break
        team = r.choice(teams)
        if kind == "Team":
            steps.append(["name", held, f"y{len(steps)}"])
        elif kind == "Tag":
            if "tags" in objects[team][2] and r.random() < 0.7:
                steps.append([r.choice(["link", "unlink"]), team, held])
            elif "teams" in touched:
                steps.append([r.choice(["linkback", "unlinkback"]), team, held])
        elif held not in used:
            used.add(held)
            if "team" in touched and r.random() < 0.5:
                steps.append(["setparent", team, held])
            elif HELD[kind] in objects[team][2]:
                step = "setchild" if kind in ("Badge", "Clip") else r.choice(["append", "append", "remove"])
                steps.append([step, team, held])
    steps.append(["merge", r.randrange(len(objects))])
    return steps + [["commit"]]


def make(kind, key, name=None):
    made = CLASSES[kind]()
    if kind == "Tag":
        made.name = key
    elif kind == "Code":
        made.code = key
        if name:
            made.note = name
    else:
        made.id = key
        if name:
            made.name = name
    return made


def add(many, one):
    if one not in many:
        many.append(one)


def remove(many, one):
    if one in many:
        many.remove(one)


def touch(held, attribute):
    """Loads what the attribute holds, and what that refers back to: Jalchemy knows it without a statement."""
    found = getattr(held, attribute)
    if attribute in ("codes", "slots", "items"):
        [each.team for each in found]
    elif attribute in ("badge", "clip") and found:
        found.team


def word(held):
    if held is None or not inspect(held).persistent:
        return "-"
    return type(held).__name__ + str(held.name if type(held) is Tag else getattr(held, "code", None) or held.id)


def memory(objects):
    words = []
    for _, each in sorted(objects.items()):
        if each is None or not inspect(each).persistent:
            continue
        for attribute in ATTRIBUTES.get(type(each).__name__, ["team"]):
            held = getattr(each, attribute)
            several = held if isinstance(held, list) else [held]
            names = sorted({word(other) for other in several} - {"-"})
            words.append(f"{word(each)}.{attribute}={','.join(names)}")
    return " ".join(words)


def do(steps):
    engine = create_engine("sqlite://")
    event.listen(engine, "connect", lambda connection, _: connection.execute("PRAGMA foreign_keys = ON"))
    Base.metadata.create_all(engine)
    with engine.begin() as connection:
        for row in ROWS:
            connection.execute(text(row))
    objects, held_before = {}, ""
    with Session(engine, expire_on_commit=not any(step[0] == "close" for step in steps)) as session:
        for word_, *rest in steps:
            one = objects.get(rest[0]) if rest else None
            other = objects.get(rest[1]) if len(rest) > 1 else None
            match word_:
                case "new":
                    objects[rest[0]] = make(*rest[1:])
                case "get":
                    session.flush()
                    objects[rest[0]] = session.get(CLASSES[rest[1]], rest[2])
                case "touch":
                    touch(one, rest[1])
                case "add":
                    session.add(one)
                case "link":
                    add(one.tags, other)
                case "linkback":
                    add(other.teams, one)
                case "unlink":
                    remove(one.tags, other)
                case "unlinkback":
                    remove(other.teams, one)
                case "append":
                    add(getattr(one, HELD[type(other).__name__]), other)
                case "remove":
                    remove(getattr(one, HELD[type(other).__name__]), other)
                case "replace":
                    setattr(one, HELD[rest[1]], [objects[each] for each in rest[2:]])
                case "setchild":
                    setattr(one, HELD[type(other).__name__], other)
                case "nullchild":
                    setattr(one, HELD[rest[1]], None)
                case "setparent":
                    other.team = one
                case "nullparent":
                    one.team = None
                case "name":
                    one.name = rest[1]
                case "delete":
                    session.delete(one)
                case "merge":
                    session.merge(one)
                case "flush":
                    session.flush()
                case "expire":
                    session.expire_all()
                case "memory":
                    held_before = " # " + memory(objects)
                case "commit":
                    session.commit()
                case "close":
                    session.close()
                case _:
                    raise ValueError(word_)
    with engine.connect() as connection:
        return " ; ".join(rows(connection, table) for table in TABLES) + held_before


def rows(connection, table):
    found = connection.execute(text(table))
    return " ".join("|".join("null" if each is None else str(each) for each in row) for row in found)


def main(family, first, count):
    warnings.simplefilter("ignore")
    seed, found = int(first), 0
    while found < int(count):
        r = random.Random(seed)
        seed += 1
        steps = {"sessions": lambda: Sessions(r).draw(), "merges": lambda: merges(r), "detached": lambda: detached(r)}[
            family
        ]()
        try:
            result = do(steps)
        except Exception:  # refused by SQLAlchemy or by the database: there is nothing to compare
            continue
        found += 1
        print("; ".join(" ".join(map(str, step)) for step in steps) + "\t" + result)


if __name__ == "__main__":
    main(*sys.argv[1:])
