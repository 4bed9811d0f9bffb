package io.jalchemy.benchmarks.eclipselink;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/** What a {@link Writer} writes. */
@Entity
@Table(name = "post")
@SuppressWarnings("NullAway") // the mapper fills it
class Piece {

    @Id
    Long id;

    String title;
    String body;

    @Column(name = "published_at")
    Instant publishedAt;

    long views;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "author_id")
    Writer author;
}
