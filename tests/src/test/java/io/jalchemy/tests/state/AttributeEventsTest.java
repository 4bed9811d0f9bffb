package io.jalchemy.tests.state;

import static io.jalchemy.tests.blog.PostPath.POST;
import static io.jalchemy.tests.blog.ProfilePath.PROFILE;
import static io.jalchemy.tests.blog.TagPath.TAG;
import static io.jalchemy.tests.blog.UserPath.USER;
import static io.jalchemy.tests.staff.EmployeePath.EMPLOYEE;
import static io.jalchemy.tests.staff.ManagerPath.MANAGER;
import static io.jalchemy.tests.staff.SeatPath.SEAT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.orm.AttributeEvents;
import io.jalchemy.orm.Inspection;
import io.jalchemy.orm.path.EntityPath;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.tests.blog.Post;
import io.jalchemy.tests.blog.Profile;
import io.jalchemy.tests.blog.Tag;
import io.jalchemy.tests.blog.User;
import io.jalchemy.tests.blog.UserGroup;
import io.jalchemy.tests.staff.Employee;
import io.jalchemy.tests.staff.Manager;
import io.jalchemy.tests.staff.Seat;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What listeners to attributes are told, on objects that no session has seen, and what their answers do. */
class AttributeEventsTest {

    private final List<AttributeEvents<?>> listening = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private final User ed = new User("ed");
    private final User jack = new User("jack");
    private final Post post = new Post("p");

    private <E> AttributeEvents<E> on(EntityPath<E, ?> entity) {
        AttributeEvents<E> events = AttributeEvents.of(entity);
        listening.add(events);
        return events;
    }

    @AfterEach
    void end() {
        listening.forEach(AttributeEvents::remove);
    }

    private List<String> told() {
        List<String> all = List.copyOf(told);
        told.clear();
        return all;
    }

    /** Tells of both sides of User.posts and Post.author. */
    private void listenToBothSides() {
        on(POST).onSet(
                        POST.author,
                        (post, author, was) -> told.add(post.getTitle() + ".author = "
                                + (author == null ? null : author.getName()) + ", was "
                                + (was.value() == null ? was : was.value().getName())));
        on(USER).onAppend(USER.posts, (user, post) -> told.add(user.getName() + ".posts + " + post.getTitle()))
                .onRemove(USER.posts, (user, post) -> told.add(user.getName() + ".posts - " + post.getTitle()));
    }

    // ---- columns

    @Test
    void set_tellsObjectValueAndPrevious_everyTime() {
        on(USER).onSet(USER.name, (user, name, was) -> told.add(user.getName() + " > " + name + ", was " + was));
        ed.setName("edward");
        ed.setName("edgar");
        ed.setName("edgar");
        ed.setName(null);
        assertThat(told())
                .containsExactly(
                        "ed > edward, was ed",
                        "edward > edgar, was edward",
                        "edgar > edgar, was edgar",
                        "edgar > null, was edgar");
        assertThat(ed.getName()).isNull();
    }

    @Test
    void set_replaced_storesWhatWasGivenBack_inOrderOfListening() {
        on(USER).replaceOnSet(USER.name, (user, name, was) -> name + " one")
                .replaceOnSet(USER.name, (user, name, was) -> name + " two")
                .onSet(USER.name, (user, name, was) -> told.add(name));
        ed.setName("x");
        assertThat(ed.getName()).isEqualTo("x one two");
        assertThat(told()).containsExactly("x one two");
    }

    @Test
    void primitive_isToldAndReplaced_boxed() {
        on(SEAT).replaceOnSet(SEAT.place, (seat, place, was) -> was.isLoaded() ? place + 10 * was.value() : place);
        Seat seat = new Seat(3);
        seat.setPlace(4);
        assertThat(seat.getPlace()).isEqualTo(34);
    }

    @Test
    void listener_thatThrows_leavesTheAttributeAsItWas() {
        on(USER).onSet(USER.name, (user, name, was) -> {
            if ("root".equals(name)) {
                throw new IllegalArgumentException("no");
            }
        });
        assertThatThrownBy(() -> ed.setName("root")).isInstanceOf(IllegalArgumentException.class);
        assertThat(ed.getName()).isEqualTo("ed");
        ed.setName("edward");
        assertThat(ed.getName()).isEqualTo("edward");
    }

    @Test
    void listener_maySetAnotherAttribute_whichIsToldInTurn() {
        on(USER).onSet(USER.name, (user, name, was) -> user.setFullname(name + " smith"))
                .onSet(USER.fullname, (user, name, was) -> told.add("fullname " + name));
        ed.setName("edward");
        assertThat(ed.getFullname()).isEqualTo("edward smith");
        assertThat(told()).containsExactly("fullname edward smith");
        assertThat(new User("jim").getFullname()).isEqualTo("jim smith");
        assertThat(told()).containsExactly("fullname jim smith");
    }

    @Test
    void listener_thatIsRemoved_isToldNoMore_andTheOthersAre() {
        AttributeEvents<User> first = on(USER).onSet(USER.name, (user, name, was) -> told.add("first"));
        on(USER).onSet(USER.name, (user, name, was) -> told.add("second"));
        ed.setName("a");
        first.remove();
        first.remove();
        ed.setName("b");
        assertThat(told()).containsExactly("first", "second", "second");
        listening.forEach(AttributeEvents::remove);
        ed.setName("c");
        ed.setName("d");
        assertThat(told()).isEmpty();
        assertThat(ed.getName()).isEqualTo("d");
    }

    @Test
    void otherAttributes_areNotTold() {
        on(USER).onSet(USER.name, (user, name, was) -> told.add(name));
        ed.setFullname("ed smith");
        assertThat(told()).isEmpty();
        assertThat(ed.getFullname()).isEqualTo("ed smith");
    }

    // ---- classes

    @Test
    void subclasses_areListenedTo_andOnlyTheyWhereTheSubclassWasNamed() {
        on(EMPLOYEE).onSet(EMPLOYEE.name, (employee, name, was) -> told.add("employee " + name));
        on(MANAGER)
                .onSet(MANAGER.name, (manager, name, was) -> told.add("manager " + name + " " + manager.getTitle()))
                .onSet(EMPLOYEE.name, (manager, name, was) -> told.add("as employee"));
        Employee employee = new Employee("e");
        Manager manager = new Manager("m", "boss");
        told();
        employee.setName("f");
        assertThat(told()).containsExactly("employee f");
        manager.setName("n");
        assertThat(told()).containsExactly("employee n", "manager n boss", "as employee");
    }

    @Test
    void attributeOfAnotherClass_isRefused() {
        assertThatThrownBy(() -> on(USER).onSet(POST.title, (user, title, was) -> {}))
                .isInstanceOf(JalchemyException.class)
                .hasMessage("Post.title is no attribute of User. Take one of its own path, or of its superclass's."
                        + " [UNKNOWN_ATTRIBUTE]");
        assertThatThrownBy(() -> on(EMPLOYEE).onSet(MANAGER.title, (employee, title, was) -> {}))
                .hasMessageContaining("[UNKNOWN_ATTRIBUTE]");
    }

    // ---- constructors

    @Test
    void constructor_isToldOnceWhenItReturns_columnsFirst() {
        on(POST).replaceOnSet(POST.title, (post, title, was) -> title.toUpperCase(Locale.ROOT))
                .onSet(POST.title, (post, title, was) -> told.add(title + ", was " + was + ", " + was.isLoaded()));
        listenToBothSides();
        Post made = new Post(ed, "made");
        assertThat(told())
                .containsExactly("MADE, was not loaded, false", "MADE.author = ed, was not loaded", "ed.posts + MADE");
        assertThat(made.getTitle()).isEqualTo("MADE");
        assertThat(ed.getPosts()).containsExactly(made);
    }

    @Test
    void constructor_whoseListenerThrows_leavesNoTrace() {
        on(USER).onAppend(USER.posts, (user, post) -> {
            throw new IllegalStateException("full");
        });
        assertThatThrownBy(() -> new Post(ed, "made")).hasMessage("full");
        assertThat(ed.getPosts()).isEmpty();
    }

    @Test
    void constructor_isNotToldOfWhatItDidNotAssign() {
        on(USER).onSet(USER.fullname, (user, name, was) -> told.add("fullname"));
        assertThat(new User("x").getFullname()).isNull();
        assertThat(told()).isEmpty();
    }

    // ---- references and collections

    @Test
    void referenceSet_tellsBothSidesOnce_beforeAnythingChanged() {
        listenToBothSides();
        on(POST).onSet(
                        POST.author,
                        (post, author, was) -> told.add("now " + ed.getPosts().size()));
        post.setAuthor(ed);
        assertThat(told()).containsExactly("p.author = ed, was null", "now 0", "ed.posts + p");
        post.setAuthor(jack);
        assertThat(told()).containsExactly("p.author = jack, was ed", "now 1", "ed.posts - p", "jack.posts + p");
        post.setAuthor(jack);
        assertThat(told()).containsExactly("p.author = jack, was jack", "now 0");
        post.setAuthor(null);
        assertThat(told()).containsExactly("p.author = null, was jack", "now 0", "jack.posts - p");
        assertThat(jack.getPosts()).isEmpty();
    }

    @Test
    void collectionAdd_tellsBothSidesOnce() {
        listenToBothSides();
        ed.getPosts().add(post);
        assertThat(told()).containsExactly("ed.posts + p", "p.author = ed, was null");
        ed.getPosts().add(post);
        assertThat(told()).isEmpty();
        jack.getPosts().add(post);
        assertThat(told()).containsExactly("jack.posts + p", "p.author = jack, was ed", "ed.posts - p");
        jack.getPosts().remove(post);
        assertThat(told()).containsExactly("jack.posts - p", "p.author = null, was jack");
    }

    @Test
    void listenerOfOneSide_hearsWhatBeginsAtTheOther_alsoInSubclassesAlone() {
        on(MANAGER)
                .onAppend(EMPLOYEE.reports, (manager, report) -> told.add(manager.getName() + " + " + report.getName()))
                .onRemove(
                        EMPLOYEE.reports, (manager, report) -> told.add(manager.getName() + " - " + report.getName()));
        Employee clerk = new Employee("clerk");
        Employee senior = new Employee("senior");
        Manager boss = new Manager("boss", "t");
        clerk.setBoss(boss);
        senior.getReports().add(clerk);
        boss.getReports().add(clerk);
        assertThat(told()).containsExactly("boss + clerk", "boss - clerk", "boss + clerk");
    }

    @Test
    void collection_changedInEveryWay_isTold() {
        List<Post> posts = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            posts.add(new Post("p" + i));
        }
        listenToBothSides();
        ed.getPosts().addAll(posts.subList(0, 7));
        assertThat(told()).hasSize(14).startsWith("ed.posts + p0", "p0.author = ed, was null", "ed.posts + p1");
        ed.getPosts().set(6, posts.get(7));
        assertThat(told())
                .containsExactly(
                        "ed.posts - p6", "p6.author = null, was ed", "ed.posts + p7", "p7.author = ed, was null");
        ed.getPosts().remove(0);
        ed.getPosts().removeIf(each -> each == posts.get(1));
        Iterator<Post> iterator = ed.getPosts().iterator();
        iterator.next();
        iterator.remove();
        ed.getPosts().subList(0, 1).clear();
        ed.getPosts().removeAll(List.of(posts.get(4)));
        ed.getPosts().retainAll(List.of(posts.get(7)));
        ed.getPosts().replaceAll(each -> posts.get(8));
        ed.getPosts().listIterator().add(posts.get(0));
        ed.getPosts().clear();
        assertThat(told().stream().filter(each -> each.startsWith("ed")))
                .containsExactly(
                        "ed.posts - p0",
                        "ed.posts - p1",
                        "ed.posts - p2",
                        "ed.posts - p3",
                        "ed.posts - p4",
                        "ed.posts - p5",
                        "ed.posts - p7",
                        "ed.posts + p8",
                        "ed.posts + p0",
                        "ed.posts - p8",
                        "ed.posts - p0");
    }

    @Test
    void set_changedInEveryWay_isTold() {
        on(USER).onAppend(
                        USER.groupLinks,
                        (user, link) -> told.add("+ " + link.getGroup().getName()))
                .onRemove(
                        USER.groupLinks,
                        (user, link) -> told.add("- " + link.getGroup().getName()));
        List<UserGroup> links = new ArrayList<>();
        for (String each : List.of("a", "b", "c", "d")) {
            links.add(new UserGroup(null, new io.jalchemy.tests.blog.Group(each)));
        }
        ed.getGroupLinks().addAll(links);
        ed.getGroupLinks().add(links.get(0));
        ed.getGroupLinks().remove(links.get(0));
        ed.getGroupLinks().removeIf(each -> each == links.get(1));
        ed.getGroupLinks().retainAll(List.of(links.get(3)));
        ed.getGroupLinks().clear();
        assertThat(told()).containsExactly("+ a", "+ b", "+ c", "+ d", "- a", "- b", "- c", "- d");
        assertThat(ed.getGroupLinks()).isEmpty();
    }

    @Test
    void collectionReplaced_tellsWhatComesThenWhatGoes() {
        Post other = new Post("other");
        Post third = new Post("third");
        ed.getPosts().addAll(List.of(post, other));
        listenToBothSides();
        ed.setPosts(List.of(other, third));
        assertThat(told())
                .containsExactly(
                        "ed.posts + third", "third.author = ed, was null", "ed.posts - p", "p.author = null, was ed");
        assertThat(ed.getPosts()).containsExactly(other, third);
    }

    @Test
    void append_replaced_takesWhatWasGivenBack() {
        Post instead = new Post("instead");
        on(USER).replaceOnAppend(USER.posts, (user, post) -> instead);
        ed.getPosts().add(post);
        assertThat(ed.getPosts()).containsExactly(instead);
        assertThat(instead.getAuthor()).isSameAs(ed);
        assertThat(post.getAuthor()).isNull();
        ed.getPosts().add(post);
        assertThat(ed.getPosts()).containsExactly(instead, instead);
        jack.setPosts(List.of(post));
        assertThat(jack.getPosts()).containsExactly(instead);
        assertThat(instead.getAuthor()).isSameAs(jack);
        assertThat(ed.getPosts()).containsExactly(instead);
    }

    @Test
    void append_replacedByNull_isRefused() {
        on(USER).replaceOnAppend(USER.posts, (user, post) -> null);
        assertThatThrownBy(() -> ed.getPosts().add(post))
                .hasMessage(
                        "A listener gave back null for what is added to User.posts. Give back an entity, or throw to"
                                + " refuse the one that was added. [NULL_APPENDED]");
        assertThat(ed.getPosts()).isEmpty();
        assertThat(post.getAuthor()).isNull();
    }

    @Test
    void reference_replaced_linksWhatWasGivenBack() {
        on(POST).replaceOnSet(POST.author, (post, author, was) -> jack);
        post.setAuthor(ed);
        assertThat(post.getAuthor()).isSameAs(jack);
        assertThat(jack.getPosts()).containsExactly(post);
        assertThat(ed.getPosts()).isEmpty();
        assertThatThrownBy(() -> ed.getPosts().add(post))
                .isInstanceOf(JalchemyException.class)
                .hasMessageContaining("A listener of Post.author gave back something else")
                .hasMessageContaining("[REPLACED_BY_OTHER_SIDE]");
        assertThat(post.getAuthor()).isSameAs(jack);
        assertThat(ed.getPosts()).isEmpty();
    }

    @Test
    void listenerOfTheOtherSide_thatThrows_leavesBothSidesAsTheyWere() {
        post.setAuthor(ed);
        on(USER).onAppend(USER.posts, (user, post) -> {
            throw new IllegalStateException("full");
        });
        assertThatThrownBy(() -> post.setAuthor(jack)).hasMessage("full");
        assertThatThrownBy(() -> jack.getPosts().add(post)).hasMessage("full");
        assertThatThrownBy(() -> jack.setPosts(List.of(post))).hasMessage("full");
        assertThat(post.getAuthor()).isSameAs(ed);
        assertThat(ed.getPosts()).containsExactly(post);
        assertThat(jack.getPosts()).isEmpty();
    }

    @Test
    void oneToOne_swapped_tellsEverySide() {
        on(USER).onSet(
                        USER.profile,
                        (user, profile, was) -> told.add(
                                user.getName() + ".profile = " + name(profile) + ", was " + name(was.value())));
        on(PROFILE)
                .onSet(
                        PROFILE.user,
                        (profile, user, was) ->
                                told.add(name(profile) + ".user = " + (user == null ? null : user.getName())));
        Profile one = profile("one");
        Profile two = profile("two");
        ed.setProfile(one);
        two.setUser(jack);
        told();
        ed.setProfile(two);
        assertThat(told())
                .containsExactly(
                        "ed.profile = two, was one",
                        "one.user = null",
                        "two.user = ed",
                        "jack.profile = none, was two");
        assertThat(jack.getProfile()).isNull();
        assertThat(one.getUser()).isNull();
        assertThat(two.getUser()).isSameAs(ed);
    }

    private static Profile profile(String bio) {
        Profile profile = new Profile();
        profile.setBio(bio);
        return profile;
    }

    private static String name(Profile profile) {
        return profile == null ? "none" : profile.getBio();
    }

    @Test
    void manyToMany_tellsBothSidesOnce() {
        Tag tag = new Tag("t");
        on(TAG).onAppend(TAG.posts, (each, post) -> told.add("tag + " + post.getTitle()))
                .onRemove(TAG.posts, (each, post) -> told.add("tag - " + post.getTitle()));
        on(POST).onAppend(POST.tags, (each, added) -> told.add("post + " + added.getName()));
        post.getTags().add(tag);
        tag.getPosts().remove(post);
        tag.getPosts().add(post);
        assertThat(told()).containsExactly("post + t", "tag + p", "tag - p", "tag + p", "post + t");
    }

    @Test
    void listener_thatChangesTheSameCollection_isNotLost() {
        Post second = new Post("second");
        on(USER).onAppend(USER.posts, (user, each) -> {
            if (each == post) {
                user.getPosts().add(second);
            }
        });
        ed.getPosts().add(post);
        assertThat(ed.getPosts()).containsExactlyInAnyOrder(post, second);
        on(USER).onRemove(USER.posts, (user, each) -> {
            if (each == second) {
                user.getPosts().remove(post);
            }
        });
        ed.getPosts().remove(second);
        assertThat(ed.getPosts()).isEmpty();
        assertThat(second.getAuthor()).isNull();
    }

    /** An object that was made without a constructor gets its state when the library first sees it. */
    @Test
    void objectMadeWithoutConstructor_isNotTold_untilItIsWritten() {
        listenToBothSides();
        User made = (User) USER_TYPE.newObject(null);
        assertThat(Inspection.of(made).isTransient()).isTrue();
        assertThat(told()).isEmpty();
        made.setName("x");
        post.setAuthor(made);
        assertThat(told()).containsExactly("p.author = x, was null", "x.posts + p");
    }

    private static final io.jalchemy.mapping.live.LiveType USER_TYPE =
            io.jalchemy.mapping.live.LiveType.require(User.class);
}
