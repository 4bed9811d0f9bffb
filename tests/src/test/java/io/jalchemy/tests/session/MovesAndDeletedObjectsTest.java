package io.jalchemy.tests.session;

import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.tests.blog.PostPath.POST;
import static io.jalchemy.tests.blog.TagPath.TAG;
import static io.jalchemy.tests.blog.UserPath.USER;
import static io.jalchemy.tests.partners.BoundItemPath.BOUND_ITEM;
import static io.jalchemy.tests.partners.BoundOwnerPath.BOUND_OWNER;
import static io.jalchemy.tests.partners.FreePlugPath.FREE_PLUG;
import static io.jalchemy.tests.partners.FreeSlotPath.FREE_SLOT;
import static io.jalchemy.tests.partners.LooseItemPath.LOOSE_ITEM;
import static io.jalchemy.tests.partners.LooseOwnerPath.LOOSE_OWNER;
import static io.jalchemy.tests.partners.OrphanPlugPath.ORPHAN_PLUG;
import static io.jalchemy.tests.partners.OrphanSlotPath.ORPHAN_SLOT;
import static io.jalchemy.tests.partners.StrictItemPath.STRICT_ITEM;
import static io.jalchemy.tests.partners.StrictOwnerPath.STRICT_OWNER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.orm.Inspection;
import io.jalchemy.orm.Session;
import io.jalchemy.orm.error.NotInSessionException;
import io.jalchemy.sql.error.JalchemyException;
import io.jalchemy.tests.EachDatabase;
import io.jalchemy.tests.TestDatabase;
import io.jalchemy.tests.blog.Post;
import io.jalchemy.tests.blog.Tag;
import io.jalchemy.tests.blog.User;
import io.jalchemy.tests.partners.OneToManies.BoundItem;
import io.jalchemy.tests.partners.OneToManies.BoundOwner;
import io.jalchemy.tests.partners.OneToManies.LooseItem;
import io.jalchemy.tests.partners.OneToManies.LooseOwner;
import io.jalchemy.tests.partners.OneToManies.StrictItem;
import io.jalchemy.tests.partners.OneToManies.StrictOwner;
import io.jalchemy.tests.partners.OneToOnes.FreePlug;
import io.jalchemy.tests.partners.OneToOnes.FreeSlot;
import io.jalchemy.tests.partners.OneToOnes.OrphanPlug;
import io.jalchemy.tests.partners.OneToOnes.OrphanSlot;
import java.util.List;

/** Objects that leave a parent, on their way to another or not, and objects that are deleted. */
class MovesAndDeletedObjectsTest {

    // ---- moves

    @EachDatabase
    void move_toACollectionThatIsLoadedMeanwhile_keepsTheRow(TestDatabase database) {
        SessionFixture fixture = new SessionFixture(database, BOUND_OWNER, BOUND_ITEM);
        fixture.sessions.inTransaction(session -> {
            BoundOwner a = new BoundOwner("a");
            a.getItems().add(new BoundItem("x"));
            session.addAll(List.of(a, new BoundOwner("b")));
        });
        Object before = fixture.value("SELECT id FROM bound_items");
        fixture.sessions.inTransaction(session -> {
            List<BoundOwner> owners = session.scalars(select(BOUND_OWNER).orderBy(BOUND_OWNER.name))
                    .all();
            BoundItem x = owners.get(0).getItems().iterator().next();
            owners.get(0).getItems().remove(x);
            owners.get(1).getItems().add(x); // loads the collection, and so flushes
            assertThat(Inspection.of(x).isPersistent()).isTrue();
        });
        assertThat(fixture.value("SELECT id FROM bound_items")).isEqualTo(before);
        assertThat(fixture.rows("bound_items i JOIN bound_owners o ON o.id = i.owner_id WHERE o.name = 'b'"))
                .isOne();
    }

    @EachDatabase
    void orphan_isStillThereForALoad_butNotForAQuery(TestDatabase database) {
        SessionFixture fixture = new SessionFixture(database, BOUND_OWNER, BOUND_ITEM);
        fixture.sessions.inTransaction(session -> {
            BoundOwner a = new BoundOwner("a");
            a.getItems().add(new BoundItem("x"));
            session.addAll(List.of(a, new BoundOwner("b")));
        });
        fixture.sessions.inTransaction(session -> {
            BoundOwner a = session.scalars(select(BOUND_OWNER).where(BOUND_OWNER.name.eq("a")))
                    .one();
            BoundItem x = a.getItems().iterator().next();
            a.getItems().remove(x);
            a.setName("a2");
            fixture.forget();
            assertThat(session.get(BOUND_OWNER, 999_999L)).isNull();
            assertThat(fixture.verbs()).containsExactly("UPDATE bound_owners", "SELECT bound_owners");
            assertThat(session.scalars(select(BOUND_ITEM)).all()).isEmpty();
            assertThat(fixture.verbs()).containsExactly("DELETE bound_items", "SELECT bound_items");
            BoundOwner b = session.scalars(select(BOUND_OWNER).where(BOUND_OWNER.name.eq("b")))
                    .one();
            assertThatThrownBy(() -> b.getItems().add(x))
                    .isInstanceOf(JalchemyException.class)
                    .hasMessageContaining("BoundItem#")
                    .hasMessageContaining("add it to the new one first")
                    .hasMessageContaining("DELETED_OBJECT");
        });
        assertThat(fixture.rows("bound_items")).isZero();
    }

    // ---- objects that wait for others

    @EachDatabase
    void oneToOne_thatOnlyABackReferenceHolds_isWrittenByTheCommit(TestDatabase database) {
        SessionFixture fixture = new SessionFixture(database, FREE_SLOT, FREE_PLUG);
        fixture.sessions.inTransaction(session -> session.add(new FreeSlot("s")));
        fixture.sessions.inTransaction(session -> {
            FreeSlot slot = session.scalars(select(FREE_SLOT)).one();
            FreePlug plug = new FreePlug("p");
            plug.setHolder(slot);
            assertThat(session.scalars(select(FREE_PLUG)).all()).isEmpty(); // an autoflush leaves it alone
            assertThat(Inspection.of(plug).isTransient()).isTrue();
        });
        assertThat(fixture.rows("free_plugs WHERE slot_id IS NOT NULL")).isOne();
    }

    @EachDatabase
    void newObject_thatIsReplacedBeforeAnySessionKnowsIt_isNotInserted(TestDatabase database) {
        SessionFixture fixture = new SessionFixture(database, FREE_SLOT, FREE_PLUG);
        fixture.sessions.inTransaction(session -> session.add(new FreeSlot("s")));
        for (boolean loaded : new boolean[] {false, true}) {
            fixture.sessions.inTransaction(session -> {
                FreeSlot slot = session.scalars(select(FREE_SLOT)).one();
                if (loaded) {
                    slot.getHeld();
                }
                new FreePlug("k").setHolder(slot);
                slot.setHeld(new FreePlug("2"));
            });
            assertThat(fixture.rows("free_plugs WHERE name = 'k'")).isZero();
        }
    }

    @EachDatabase
    void persistentChild_ofAParentThatIsNotAdded_isUpdatedBesideByAnAutoflush(TestDatabase database) {
        SessionFixture fixture = new SessionFixture(database, LOOSE_OWNER, LOOSE_ITEM);
        fixture.sessions.inTransaction(session -> {
            LooseOwner owner = new LooseOwner("o");
            owner.getItems().add(new LooseItem("i"));
            session.add(owner);
        });
        fixture.sessions.inTransaction(session -> {
            LooseItem item = session.scalars(select(LOOSE_ITEM)).one();
            LooseOwner unsaved = new LooseOwner("unsaved");
            session.withoutAutoflush(() -> {
                unsaved.getItems().add(item); // not by cascade: the owner is in no session
                item.setName("renamed");
            });
            assertThat(session.scalars(select(LOOSE_ITEM.name)).all()).containsExactly("renamed");
            assertThat(session.scalars(select(LOOSE_OWNER)).all()).hasSize(1);
            assertThat(session.isModified(item)).isTrue();
        });
        assertThat(fixture.rows("loose_items i JOIN loose_owners o ON o.id = i.owner_id WHERE o.name = 'unsaved'"))
                .isOne();
    }

    @EachDatabase
    void pendingChild_waitsForItsParent_onlyIfItsKeyTakesNoNull(TestDatabase database) {
        SessionFixture fixture = new SessionFixture(database, LOOSE_OWNER, LOOSE_ITEM, STRICT_OWNER, STRICT_ITEM);
        fixture.sessions.inTransaction(session -> {
            LooseItem loose = new LooseItem("loose");
            session.add(loose);
            StrictItem strict = new StrictItem("strict");
            session.add(strict);
            session.withoutAutoflush(() -> {
                new LooseOwner("o").getItems().add(loose);
                new StrictOwner("o").getItems().add(strict);
            });
            assertThat(session.scalars(select(LOOSE_ITEM.name)).all()).containsExactly("loose");
            assertThat(session.scalars(select(STRICT_ITEM.name)).all()).isEmpty();
        });
        assertThat(fixture.rows("loose_items WHERE owner_id IS NOT NULL")).isOne();
        assertThat(fixture.rows("strict_items WHERE owner_id IS NOT NULL")).isOne();
    }

    // ---- orphans that are new

    @EachDatabase
    void newOrphan_leavesTheSessionAtOnce_andComesBackWithAParentOrByAdd(TestDatabase database) {
        SessionFixture fixture = new SessionFixture(database, BOUND_OWNER, BOUND_ITEM);
        fixture.sessions.inTransaction(session -> session.add(new BoundOwner("o")));
        fixture.sessions.inTransaction(session -> {
            BoundOwner owner = session.scalars(select(BOUND_OWNER)).one();
            owner.getItems().size();
            BoundItem item = new BoundItem("i");
            session.add(item); // also where the program added it itself
            owner.getItems().add(item);
            owner.getItems().remove(item);
            assertThat(session.contains(item)).isFalse();
            assertThat(session.newObjects()).isEmpty();
            session.flush();
            assertThat(session.scalars(select(BOUND_ITEM)).all()).isEmpty();
            owner.getItems().add(item);
            assertThat(session.contains(item)).isTrue();
            item.setHolder(null);
            assertThat(session.contains(item)).isFalse();
            session.add(item);
        });
        assertThat(fixture.rows("bound_items WHERE owner_id IS NULL")).isOne();
    }

    @EachDatabase
    void newObject_withoutAnyParent_isInserted(TestDatabase database) {
        SessionFixture fixture = new SessionFixture(database, BOUND_OWNER, BOUND_ITEM);
        fixture.sessions.inTransaction(session -> session.add(new BoundItem("i")));
        assertThat(fixture.rows("bound_items WHERE owner_id IS NULL")).isOne();
    }

    @EachDatabase
    void newOrphan_takesNewObjectsAlongThatOnlyItHolds(TestDatabase database) {
        SessionFixture blog = new SessionFixture(database, USER);
        blog.sessions.inTransaction(session -> session.add(new User("ed")));
        blog.sessions.inTransaction(session -> {
            User ed = session.scalars(select(USER)).one();
            Post post = new Post("p");
            Post other = new Post("q");
            Tag own = new Tag("own");
            Tag shared = new Tag("shared");
            Tag added = new Tag("added");
            post.getTags().addAll(List.of(own, shared, added));
            other.getTags().add(shared);
            ed.getPosts().add(post);
            ed.getPosts().add(other);
            session.add(added);
            ed.getPosts().remove(post);
            assertThat(session.contains(own)).isFalse();
            assertThat(session.contains(shared)).isTrue();
            assertThat(session.contains(added)).isTrue();
            shared.getPosts().remove(post); // or the flush refuses it
            added.getPosts().remove(post);
        });
        assertThat(blog.rows("posts")).isOne();
        assertThat(blog.rows("tags")).isEqualTo(2);
    }

    @EachDatabase
    void orphanOfAOneToOne_setAndSetBack_isNeitherInsertedNorDeleted(TestDatabase database) {
        SessionFixture fixture = new SessionFixture(database, ORPHAN_SLOT, ORPHAN_PLUG);
        fixture.sessions.inTransaction(session -> {
            OrphanSlot slot = new OrphanSlot("s");
            slot.setHeld(new OrphanPlug("p"));
            session.add(slot);
        });
        fixture.sessions.inTransaction(session -> {
            OrphanSlot slot = session.scalars(select(ORPHAN_SLOT)).one();
            OrphanPlug old = slot.getHeld();
            slot.setHeld(new OrphanPlug("new"));
            slot.setHeld(old);
            assertThat(session.newObjects()).isEmpty();
            fixture.forget();
        });
        assertThat(fixture.verbs()).isEmpty();
        assertThat(fixture.rows("orphan_plugs WHERE name = 'p' AND slot_id IS NOT NULL"))
                .isOne();
    }

    @EachDatabase
    void expiredParent_dropsItsNewOrphans(TestDatabase database) {
        SessionFixture fixture = new SessionFixture(database, BOUND_OWNER, BOUND_ITEM);
        fixture.sessions.inTransaction(session -> session.add(new BoundOwner("o")));
        fixture.sessions.inTransaction(session -> {
            BoundOwner owner = session.scalars(select(BOUND_OWNER)).one();
            owner.getItems().add(new BoundItem("i"));
            session.expire(owner);
            assertThat(session.newObjects()).isEmpty();
        });
        assertThat(fixture.rows("bound_items")).isZero();
    }

    // ---- deleted objects

    @EachDatabase
    void deletedObjects_areRefusedWhereverTheyArePut(TestDatabase database) {
        SessionFixture blog = new SessionFixture(database, USER);
        blog.sessions.inTransaction(session -> {
            User ed = new User("ed");
            Post post = new Post("p");
            post.getTags().add(new Tag("t"));
            ed.getPosts().add(post);
            session.addAll(List.of(ed, new User("jack"), new Tag("u")));
        });
        try (Session session = blog.sessions.open()) {
            User ed = session.scalars(select(USER).where(USER.name.eq("ed"))).one();
            User jack =
                    session.scalars(select(USER).where(USER.name.eq("jack"))).one();
            Post post = session.scalars(select(POST)).one();
            Tag tag = session.scalars(select(TAG).where(TAG.name.eq("u"))).one();
            session.delete(jack);
            session.delete(tag);
            for (int stage = 0; stage < 3; stage++) {
                refused(() -> post.setAuthor(jack), "User#" + jack.getId());
                refused(() -> post.getTags().add(tag), "Tag#" + tag.getId());
                refused(() -> post.setTags(List.of(tag)), "Tag#" + tag.getId());
                refused(() -> new Post(jack, "constructed"), "User#" + jack.getId());
                if (stage == 0) {
                    refused(() -> jack.getPosts().add(new Post("x")), "User#" + jack.getId());
                    refused(() -> tag.getPosts().add(post), "Tag#" + tag.getId());
                    session.flush();
                } else if (stage == 1) {
                    session.commit();
                }
            }
            refused(() -> session.add(jack), "new object");
            assertThat(post.getAuthor()).isSameAs(ed);
            session.commit();
        }
        assertThat(blog.rows("users")).isOne();
        assertThat(blog.rows("post_tags")).isOne();
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String named) {
        assertThatThrownBy(call).isInstanceOf(JalchemyException.class).hasMessageContaining(named);
    }

    @EachDatabase
    void childThatCameBeforeItsParentWasDeleted_isTreatedLikeItsOtherChildren(TestDatabase database) {
        SessionFixture loose = new SessionFixture(database, LOOSE_OWNER, LOOSE_ITEM);
        for (boolean loaded : new boolean[] {false, true}) {
            loose.sessions.inTransaction(session -> {
                session.scalars(select(LOOSE_ITEM)).all().forEach(session::delete);
                LooseOwner owner = new LooseOwner("o");
                owner.getItems().add(new LooseItem("there"));
                session.addAll(List.of(owner, new LooseItem("alone")));
            });
            loose.sessions.inTransaction(session -> {
                LooseOwner owner = session.scalars(select(LOOSE_OWNER)).one();
                LooseItem alone = session.scalars(select(LOOSE_ITEM).where(LOOSE_ITEM.name.eq("alone")))
                        .one();
                if (loaded) {
                    owner.getItems().size();
                }
                alone.setHolder(owner);
                session.withoutAutoflush(() -> owner.getItems().add(new LooseItem("new")));
                LooseItem referring = new LooseItem("referring");
                session.add(referring);
                referring.setHolder(owner);
                session.delete(owner);
            });
            assertThat(loose.rows("loose_owners")).isZero();
            assertThat(loose.rows("loose_items WHERE owner_id IS NULL")).isEqualTo(4);
        }
    }

    @EachDatabase
    void childThatCameBeforeItsParentWasDeleted_goesWithItByCascade(TestDatabase database) {
        SessionFixture bound = new SessionFixture(database, BOUND_OWNER, BOUND_ITEM);
        for (boolean loaded : new boolean[] {false, true}) {
            bound.sessions.inTransaction(session -> {
                BoundOwner owner = new BoundOwner("o");
                owner.getItems().add(new BoundItem("there"));
                session.addAll(List.of(owner, new BoundItem("alone")));
            });
            bound.sessions.inTransaction(session -> {
                BoundOwner owner = session.scalars(select(BOUND_OWNER)).one();
                BoundItem alone = session.scalars(select(BOUND_ITEM).where(BOUND_ITEM.name.eq("alone")))
                        .one();
                if (loaded) {
                    owner.getItems().size();
                }
                alone.setHolder(owner);
                session.withoutAutoflush(() -> owner.getItems().add(new BoundItem("new")));
                session.delete(owner);
            });
            assertThat(bound.rows("bound_owners")).isZero();
            assertThat(bound.rows("bound_items")).isZero();
        }
    }

    @EachDatabase
    void delete_isTakenBackByAddOfTheObjectItself_notByACascade(TestDatabase database) {
        SessionFixture loose = new SessionFixture(database, LOOSE_OWNER, LOOSE_ITEM);
        loose.sessions.inTransaction(session -> {
            LooseOwner owner = new LooseOwner("o");
            owner.getItems().addAll(List.of(new LooseItem("x"), new LooseItem("y")));
            session.add(owner);
        });
        loose.sessions.inTransaction(session -> {
            List<LooseItem> items =
                    session.scalars(select(LOOSE_ITEM).orderBy(LOOSE_ITEM.name)).all();
            LooseOwner owner = items.get(0).getHolder();
            owner.getItems().size();
            items.forEach(session::delete);
            session.add(owner); // leads to both
            session.add(items.get(1));
        });
        assertThat(loose.rows("loose_items WHERE name = 'x'")).isZero();
        assertThat(loose.rows("loose_items WHERE name = 'y'")).isOne();
    }

    @EachDatabase
    void childOfADeletedOwner_thatMovesToALiveOne_isKept(TestDatabase database) {
        SessionFixture bound = new SessionFixture(database, BOUND_OWNER, BOUND_ITEM);
        bound.sessions.inTransaction(session -> {
            BoundOwner owner = new BoundOwner("o");
            owner.getItems().add(new BoundItem("i"));
            session.addAll(List.of(owner, new BoundOwner("live")));
        });
        bound.sessions.inTransaction(session -> {
            List<BoundOwner> owners = session.scalars(select(BOUND_OWNER).orderBy(BOUND_OWNER.name.desc()))
                    .all();
            BoundItem item = session.scalars(select(BOUND_ITEM)).one();
            owners.get(1).getItems().size(); // loading it later would flush the delete
            session.delete(owners.get(0));
            owners.get(1).getItems().add(item);
        });
        assertThat(bound.rows("bound_items i JOIN bound_owners o ON o.id = i.owner_id WHERE o.name = 'live'"))
                .isOne();
    }

    @EachDatabase
    void orphan_thatAnotherRelationshipStillHolds_isRefusedByTheFlush(TestDatabase database) {
        SessionFixture blog = new SessionFixture(database, USER);
        blog.sessions.inTransaction(session -> session.addAll(List.of(new User("ed"), new Tag("t"))));
        try (Session session = blog.sessions.open()) {
            User ed = session.scalars(select(USER)).one();
            Tag tag = session.scalars(select(TAG)).one();
            tag.getPosts().size();
            Post post = new Post("p");
            ed.getPosts().add(post);
            tag.getPosts().add(post);
            ed.getPosts().remove(post);
            assertThatThrownBy(session::flush)
                    .isInstanceOf(NotInSessionException.class)
                    .hasMessageContaining("Tag.posts of Tag#" + tag.getId())
                    .hasMessageContaining("Post");
            session.rollback();
        }
    }

    // ---- how far a cascade goes

    /** As in SQLAlchemy: what an object of the session holds was added when it came, or is by the next flush. */
    @EachDatabase
    void add_doesNotLeadThroughObjectsThatAreThere(TestDatabase database) {
        SessionFixture fixture = new SessionFixture(database, BOUND_OWNER, BOUND_ITEM);
        for (boolean deleted : new boolean[] {false, true}) {
            try (Session session = fixture.sessions.open()) {
                BoundOwner owner = new BoundOwner("o");
                BoundItem there = new BoundItem("there");
                there.setHolder(owner);
                session.add(owner);
                session.commit();
                BoundItem fresh = new BoundItem("fresh");
                fresh.setHolder(owner);
                session.add(there);
                assertThat(session.newObjects()).isEmpty();
                if (deleted) {
                    session.delete(owner);
                }
                session.commit();
                assertThat(session.contains(fresh)).as("deleted " + deleted).isNotEqualTo(deleted);
            }
        }
        assertThat(fixture.rows("bound_items WHERE name = 'fresh'")).isOne();
    }

    // ---- what is queued for collections that are not loaded

    @EachDatabase
    void newObject_thatLeavesAParentAfterARollback_leavesNothingToBeWritten(TestDatabase database) {
        SessionFixture fixture = new SessionFixture(database, BOUND_OWNER, BOUND_ITEM);
        fixture.sessions.inTransaction(session -> session.add(new BoundOwner("o")));
        try (Session session = fixture.sessions.open()) {
            BoundOwner owner = session.scalars(select(BOUND_OWNER)).one();
            BoundItem item = new BoundItem("i");
            session.add(item);
            item.setHolder(owner);
            session.flush();
            session.rollback(); // the item is new again, and still refers to its owner
            item.setHolder(null);
            session.commit();
        }
        assertThat(fixture.rows("bound_items")).isZero();
    }

    /** The rollback forgot what was queued for the list; the item still refers to its owner. */
    @EachDatabase
    void newObject_thatComesBackAfterARollback_isWritten(TestDatabase database) {
        SessionFixture fixture = new SessionFixture(database, BOUND_OWNER, BOUND_ITEM);
        int stored = 0;
        for (boolean added : new boolean[] {false, true}) {
            for (boolean flushed : new boolean[] {false, true}) {
                try (Session session = fixture.sessions.open()) {
                    BoundOwner owner = new BoundOwner("o");
                    session.add(owner);
                    session.commit();
                    BoundItem item = new BoundItem("i");
                    item.setHolder(owner);
                    if (added) {
                        session.add(item);
                    }
                    if (flushed) {
                        session.flush();
                    }
                    session.rollback();
                    item.setHolder(null);
                    item.setHolder(owner);
                    session.commit();
                    assertThat(owner.getItems()).containsExactly(item);
                }
                stored++;
                assertThat(fixture.rows("bound_items WHERE owner_id IS NOT NULL"))
                        .as("added " + added + ", flushed " + flushed)
                        .isEqualTo(stored);
            }
        }
    }

    @EachDatabase
    void item_thatComesBackToACollectionWhichWasExpired_keepsItsParent(TestDatabase database) {
        SessionFixture fixture = new SessionFixture(database, BOUND_OWNER, BOUND_ITEM);
        try (Session session = fixture.sessions.open()) {
            BoundOwner owner = new BoundOwner("o");
            BoundItem item = new BoundItem("i");
            item.setHolder(owner);
            session.addAll(List.of(owner, item));
            session.commit();
            BoundOwner outside = new BoundOwner("outside");
            outside.getItems().add(item);
            outside.getItems().remove(item);
            owner.getItems().add(item);
            session.commit();
        }
        assertThat(fixture.rows("bound_items WHERE owner_id IS NOT NULL")).isOne();
    }
}
