package io.jalchemy.benchmarks.hibernate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/** What an author writes. */
@Entity(name = "Post")
@SuppressWarnings("NullAway") // the mapper fills it
class Post {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "post")
    @SequenceGenerator(name = "post", sequenceName = "post_seq", allocationSize = 50)
    private Long id;

    private String title;
    private String body;

    @Column(name = "published_at")
    private Instant publishedAt;

    private long views;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "author_id")
    private Author author;

    @ManyToMany
    @JoinTable(
            name = "post_tag",
            joinColumns = @JoinColumn(name = "post_id"),
            inverseJoinColumns = @JoinColumn(name = "tag_id"))
    private Set<Tag> tags = new HashSet<>();

    Post() {}

    Post(String title, String body, Instant publishedAt, long views, Author author) {
        this.title = title;
        this.body = body;
        this.publishedAt = publishedAt;
        this.views = views;
        this.author = author;
    }

    Long getId() {
        return id;
    }

    String getTitle() {
        return title;
    }

    String getBody() {
        return body;
    }

    Instant getPublishedAt() {
        return publishedAt;
    }

    long getViews() {
        return views;
    }

    Author getAuthor() {
        return author;
    }

    Set<Tag> getTags() {
        return tags;
    }
}
