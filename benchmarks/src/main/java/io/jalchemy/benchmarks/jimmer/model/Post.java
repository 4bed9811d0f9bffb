package io.jalchemy.benchmarks.jimmer.model;

import java.time.Instant;
import java.util.List;
import org.babyfish.jimmer.sql.DissociateAction;
import org.babyfish.jimmer.sql.Entity;
import org.babyfish.jimmer.sql.GeneratedValue;
import org.babyfish.jimmer.sql.GenerationType;
import org.babyfish.jimmer.sql.Id;
import org.babyfish.jimmer.sql.IdView;
import org.babyfish.jimmer.sql.JoinTable;
import org.babyfish.jimmer.sql.ManyToMany;
import org.babyfish.jimmer.sql.ManyToOne;
import org.babyfish.jimmer.sql.OnDissociate;
import org.babyfish.jimmer.sql.Table;

/** What an author writes. */
@Entity
@Table(name = "post")
public interface Post {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    long id();

    String title();

    String body();

    Instant publishedAt();

    long views();

    @ManyToOne
    @OnDissociate(DissociateAction.DELETE)
    Author author();

    /** The key of its author. */
    @IdView
    long authorId();

    @ManyToMany
    @JoinTable(name = "post_tag", joinColumnName = "post_id", inverseJoinColumnName = "tag_id")
    List<Tag> tags();
}
