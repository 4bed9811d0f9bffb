package blog;

import static blog.PostPath.POST;
import static blog.UserPath.USER;
import static io.jalchemy.orm.Loading.selectInLoad;
import static io.jalchemy.sql.Sql.select;

import io.jalchemy.engine.Engine;
import io.jalchemy.engine.EngineOptions;
import io.jalchemy.mapping.Cascade;
import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKey;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import io.jalchemy.orm.Registry;
import io.jalchemy.orm.Session;
import io.jalchemy.orm.SessionFactory;
import java.util.List;
import org.jspecify.annotations.Nullable;

public class Blog {

    public static void main(String[] args) {
        EngineOptions options = EngineOptions.defaults().echo(true).echoValues(true); // prints the SQL, and the values
        try (Engine engine = Engine.create("sqlite::memory:", options)) {
            Registry registry = Registry.of(USER); // and what its relationships reach: POST
            registry.metadata().createAll(engine);
            SessionFactory sessions = SessionFactory.of(engine, registry);

            sessions.inTransaction(session -> {
                User ed = new User("ed");
                ed.getPosts().add(new Post("Hello SQL")); // from here on, the post's author is ed
                session.add(ed); // and, by the cascade, the post; both are written at the end
            });

            try (Session session = sessions.open()) {
                List<User> users = session.scalars(select(USER)
                                .where(USER.posts.any(POST.title.contains("SQL")))
                                .options(selectInLoad(USER.posts)))
                        .all();
                for (User user : users) {
                    System.out.println(
                            user.getName() + " wrote " + user.getPosts().get(0).getTitle());
                }
            }
        }
    }
}

@Entity(table = "users")
class User {

    @PrimaryKey
    private @Nullable Long id; // the database makes it

    @MappedColumn(length = 50, unique = true)
    private String name; // NOT NULL, since it is not @Nullable

    @Relationship(
            backPopulates = "author",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    private List<Post> posts;

    User(String name) {
        this.name = name;
    }

    String getName() {
        return name;
    }

    List<Post> getPosts() {
        return posts;
    }
}

@Entity(table = "posts")
class Post {

    @PrimaryKey
    private @Nullable Long id;

    private String title;

    @ForeignKey("users.id")
    private Long authorId;

    @Relationship(backPopulates = "posts")
    private User author;

    Post(String title) {
        this.title = title;
    }

    String getTitle() {
        return title;
    }
}
