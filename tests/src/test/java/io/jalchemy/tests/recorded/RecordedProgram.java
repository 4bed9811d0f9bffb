package io.jalchemy.tests.recorded;

import static io.jalchemy.tests.recorded.BadgePath.BADGE;
import static io.jalchemy.tests.recorded.ClipPath.CLIP;
import static io.jalchemy.tests.recorded.CodePath.CODE;
import static io.jalchemy.tests.recorded.ItemPath.ITEM;
import static io.jalchemy.tests.recorded.SlotPath.SLOT;
import static io.jalchemy.tests.recorded.TagPath.TAG;
import static io.jalchemy.tests.recorded.TeamPath.TEAM;

import io.jalchemy.orm.Inspection;
import io.jalchemy.orm.Session;
import io.jalchemy.orm.SessionFactory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Does the steps of a program, which are written as the recorder writes them. */
final class RecordedProgram implements AutoCloseable {

    private final SessionFactory sessions;
    private final Map<Integer, Object> objects = new TreeMap<>();
    private Session session;
    private String memory = "";

    RecordedProgram(SessionFactory sessions) {
        this.sessions = sessions;
        this.session = sessions.open();
    }

    /** Does all steps; returns what the objects held where the program wanted to know it. */
    String run(String program) {
        for (String step : program.split("; ", -1)) {
            step(step.split(" ", -1));
        }
        return memory;
    }

    @Override
    public void close() {
        session.rollback();
        session.close();
    }

    private Object object(String number) {
        return objects.get(Integer.parseInt(number));
    }

    private Team team(String number) {
        return (Team) object(number);
    }

    private void step(String... words) {
        switch (words[0]) {
            case "new" ->
                objects.put(Integer.parseInt(words[1]), make(words[2], words[3], words.length > 4 ? words[4] : null));
            case "get" -> objects.put(Integer.parseInt(words[1]), get(words[2], words[3]));
            case "touch" -> held(object(words[1]), words[2]);
            case "add" -> session.add(object(words[1]));
            case "link" -> add(team(words[1]).getTags(), (Tag) object(words[2]));
            case "linkback" -> add(((Tag) object(words[2])).getTeams(), team(words[1]));
            case "unlink" -> team(words[1]).getTags().remove(object(words[2]));
            case "unlinkback" -> ((Tag) object(words[2])).getTeams().remove(team(words[1]));
            case "append" -> add(children(team(words[1]), object(words[2])), object(words[2]));
            case "remove" -> children(team(words[1]), object(words[2])).remove(object(words[2]));
            case "replace" -> replace(words);
            case "setchild" -> setChild(team(words[1]), object(words[2]));
            case "nullchild" -> clear(team(words[1]), words[2]);
            case "setparent" -> setParent(object(words[2]), team(words[1]));
            case "nullparent" -> setParent(object(words[1]), null);
            case "name" -> setName(object(words[1]), words[2]);
            case "delete" -> session.delete(object(words[1]));
            case "merge" -> session.merge(object(words[1]));
            case "flush" -> session.flush();
            case "expire" -> session.expireAll();
            case "memory" -> memory = " # " + String.join(" ", memory());
            case "commit" -> session.commit();
            case "close" -> {
                session.close();
                session = sessions.open();
            }
            default -> throw new IllegalArgumentException(words[0]);
        }
    }

    private static <E> void add(Collection<E> several, E one) {
        if (!several.contains(one)) {
            several.add(one);
        }
    }

    private static Object make(String kind, String key, String name) {
        Object made =
                switch (kind) {
                    case "Team" -> new Team();
                    case "Code" -> new Code();
                    case "Slot" -> new Slot();
                    case "Item" -> new Item();
                    case "Badge" -> new Badge();
                    case "Clip" -> new Clip();
                    default -> new Tag();
                };
        if (made instanceof Tag tag) {
            tag.setName(key);
            return made;
        }
        setKey(made, key);
        if (name != null) {
            setName(made, name);
        }
        return made;
    }

    private static void setKey(Object made, String key) {
        if (made instanceof Team team) {
            team.setId(Long.valueOf(key));
        } else if (made instanceof Code code) {
            code.setCode(key);
        } else if (made instanceof Slot slot) {
            slot.setId(Long.valueOf(key));
        } else if (made instanceof Item item) {
            item.setId(Long.valueOf(key));
        } else if (made instanceof Badge badge) {
            badge.setId(Long.valueOf(key));
        } else {
            ((Clip) made).setId(Long.valueOf(key));
        }
    }

    private static void setName(Object object, String name) {
        if (object instanceof Team team) {
            team.setName(name);
        } else if (object instanceof Code code) {
            code.setNote(name);
        } else if (object instanceof Slot slot) {
            slot.setName(name);
        } else if (object instanceof Item item) {
            item.setName(name);
        } else if (object instanceof Badge badge) {
            badge.setName(name);
        } else {
            ((Clip) object).setName(name);
        }
    }

    private Object get(String kind, String key) {
        return switch (kind) {
            case "Team" -> session.get(TEAM, Long.valueOf(key));
            case "Code" -> session.get(CODE, key);
            case "Slot" -> session.get(SLOT, Long.valueOf(key));
            case "Item" -> session.get(ITEM, Long.valueOf(key));
            case "Badge" -> session.get(BADGE, Long.valueOf(key));
            case "Clip" -> session.get(CLIP, Long.valueOf(key));
            default -> session.get(TAG, key);
        };
    }

    @SuppressWarnings("unchecked") // the list of what the child is
    private static List<Object> children(Team team, Object child) {
        return (List<Object>)
                (child instanceof Code ? team.getCodes() : child instanceof Slot ? team.getSlots() : team.getItems());
    }

    @SuppressWarnings("unchecked") // the program names the kind of what it lists
    private void replace(String... words) {
        List<Object> children = new ArrayList<>();
        for (int i = 3; i < words.length; i++) {
            children.add(object(words[i]));
        }
        Team team = team(words[1]);
        switch (words[2]) {
            case "Code" -> team.setCodes((List<Code>) (List<?>) children);
            case "Slot" -> team.setSlots((List<Slot>) (List<?>) children);
            default -> team.setItems((List<Item>) (List<?>) children);
        }
    }

    private static void setChild(Team team, Object child) {
        if (child instanceof Badge badge) {
            team.setBadge(badge);
        } else {
            team.setClip((Clip) child);
        }
    }

    private static void clear(Team team, String kind) {
        if (kind.equals("Badge")) {
            team.setBadge(null);
        } else {
            team.setClip(null);
        }
    }

    private static void setParent(Object child, Team team) {
        if (child instanceof Code code) {
            code.setTeam(team);
        } else if (child instanceof Slot slot) {
            slot.setTeam(team);
        } else if (child instanceof Item item) {
            item.setTeam(team);
        } else if (child instanceof Badge badge) {
            badge.setTeam(team);
        } else {
            ((Clip) child).setTeam(team);
        }
    }

    private static List<String> attributes(Object object) {
        if (object instanceof Team) {
            return List.of("codes", "slots", "items", "tags", "badge", "clip");
        }
        return List.of(object instanceof Tag ? "teams" : "team");
    }

    /** Returns what an attribute holds, loaded; a collection of it. */
    private static Collection<?> held(Object object, String attribute) {
        Object held = object instanceof Team team
                ? switch (attribute) {
                    case "codes" -> team.getCodes();
                    case "slots" -> team.getSlots();
                    case "items" -> team.getItems();
                    case "tags" -> team.getTags();
                    case "badge" -> team.getBadge();
                    default -> team.getClip();
                }
                : object instanceof Tag tag ? tag.getTeams() : parent(object);
        return held instanceof Collection<?> several
                ? new ArrayList<>(several)
                : held == null ? List.of() : List.of(held);
    }

    private static Team parent(Object child) {
        if (child instanceof Code code) {
            return code.getTeam();
        }
        if (child instanceof Slot slot) {
            return slot.getTeam();
        }
        if (child instanceof Item item) {
            return item.getTeam();
        }
        return child instanceof Badge badge ? badge.getTeam() : ((Clip) child).getTeam();
    }

    private static String word(Object object) {
        Object key = object instanceof Tag tag
                ? tag.getName()
                : Inspection.of(object).key();
        return object.getClass().getSimpleName() + key;
    }

    private List<String> memory() {
        List<String> words = new ArrayList<>();
        for (Object each : objects.values()) {
            if (each == null || !Inspection.of(each).isPersistent()) {
                continue;
            }
            for (String attribute : attributes(each)) {
                TreeSet<String> names = new TreeSet<>();
                for (Object other : held(each, attribute)) {
                    if (Inspection.of(other).isPersistent()) {
                        names.add(word(other));
                    }
                }
                words.add(word(each) + "." + attribute + "=" + String.join(",", names));
            }
        }
        return words;
    }
}
