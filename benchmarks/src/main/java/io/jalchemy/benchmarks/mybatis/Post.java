package io.jalchemy.benchmarks.mybatis;

import java.time.OffsetDateTime;

/** What an author writes. */
@SuppressWarnings("NullAway") // the mapper fills it
public final class Post {
    long id;
    long authorId;
    String title;
    String body;
    OffsetDateTime publishedAt;
    long views;
}
