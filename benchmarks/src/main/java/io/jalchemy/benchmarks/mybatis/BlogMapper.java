package io.jalchemy.benchmarks.mybatis;

import java.util.List;
import org.apache.ibatis.annotations.Flush;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.executor.BatchResult;

/** The statements of {@code BlogMapper.xml}. */
public interface BlogMapper {

    List<Author> authors(long most);

    /** Authors whose posts are loaded when they are asked for. */
    List<Author> lazyAuthors(long most);

    Author author(long id);

    List<Author> filtered(Filter filter);

    List<Post> postsOfAuthors(Long[] authors);

    List<Post> posts(long most);

    List<Tag> tags(long most);

    List<Popular> popular(@Param("least") double least, @Param("most") long most);

    /** Inserts it; its key is set as soon as the statement is sent. */
    void insertAuthor(Author author);

    /** Inserts it; its key is set as soon as the statement is sent. */
    void insertPost(Post post);

    void updateRating(Author author);

    void insertLink(@Param("post") long post, @Param("tag") long tag);

    void deleteLinks(long most);

    void deletePosts(long most);

    void deleteAuthors(long most);

    /** Sends what the batch executor has collected. */
    @Flush
    List<BatchResult> flush();
}
