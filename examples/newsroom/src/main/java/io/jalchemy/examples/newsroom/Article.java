package io.jalchemy.examples.newsroom;

import io.jalchemy.examples.newsroom.base.Stored;
import io.jalchemy.mapping.Cascade;
import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKey;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.Relationship;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an author writes; links itself when it is made, and keeps its drafts as a class of its own inside. */
@Entity(table = "articles")
public class Article extends Stored<Article, String> {

    @MappedColumn(length = 100)
    private String title;

    private long views;

    @MappedColumn(index = true)
    @ForeignKey("authors.id")
    private @Nullable Long authorId;

    @Relationship(backPopulates = "articles")
    private Author author;

    @Relationship(
            backPopulates = "article",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN},
            orderBy = "number")
    private final List<Draft> drafts = new ArrayList<>();

    @Relationship(secondary = "article_labels", backPopulates = "articles", orderBy = "name")
    private List<Label> labels;

    public Article(Author author, String title) {
        this.author = author;
        this.title = title;
    }

    public String getTitle() {
        return title;
    }

    public long getViews() {
        return views;
    }

    /** Counts a reader. */
    public void read() {
        views++;
    }

    public @Nullable Long getAuthorId() {
        return authorId;
    }

    public Author getAuthor() {
        return author;
    }

    public void setAuthor(Author author) {
        this.author = author;
    }

    public List<Draft> getDrafts() {
        return drafts;
    }

    public List<Label> getLabels() {
        return labels;
    }

    /** Adds a draft; touches the fields of the nested class past its accessors. */
    public Draft draft(String text) {
        Draft draft = new Draft();
        draft.text = text;
        draft.number = drafts.isEmpty() ? 1 : drafts.get(drafts.size() - 1).number + 1;
        draft.article = this;
        return draft;
    }

    /** The length of all drafts. */
    public int length() {
        return drafts.stream().mapToInt(draft -> draft.text.length()).sum();
    }

    /** A version of the text. */
    @Entity(table = "drafts")
    public static class Draft extends Stored<Draft, Integer> {

        private int number;

        private String text;

        @ForeignKey("articles.id")
        private @Nullable Long articleId;

        @Relationship(backPopulates = "drafts")
        private Article article;

        private Draft() {}

        public int getNumber() {
            return number;
        }

        public String getText() {
            return text;
        }

        public @Nullable Long getArticleId() {
            return articleId;
        }

        public Article getArticle() {
            return article;
        }
    }
}
