package io.jalchemy.benchmarks.mybatis;

import io.jalchemy.benchmarks.startup.plain.Item50;
import java.io.IOException;
import java.util.Locale;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactory;
import org.apache.ibatis.session.SqlSessionFactoryBuilder;
import org.apache.ibatis.transaction.jdbc.JdbcTransactionFactory;
import org.postgresql.ds.PGSimpleDataSource;

/** A process that registers fifty classes and a statement, loads one object, and waits for the end of its input. */
public final class MyBatisStartup {

    private MyBatisStartup() {}

    /** {@code arguments}: the URL. */
    public static void main(String[] arguments) throws IOException, ClassNotFoundException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(arguments[0]);
        Configuration configuration =
                new Configuration(new Environment("startup", new JdbcTransactionFactory(), source));
        configuration.setMapUnderscoreToCamelCase(true);
        for (int number = 1; number <= 50; number++) {
            String name = String.format(Locale.ROOT, "%s.Item%02d", Item50.class.getPackageName(), number);
            configuration.getTypeAliasRegistry().registerAlias(Class.forName(name));
        }
        configuration.addMapper(ItemMapper.class);
        SqlSessionFactory sessions = new SqlSessionFactoryBuilder().build(configuration);
        try (SqlSession session = sessions.openSession()) {
            System.out.println(
                    "loaded " + session.getMapper(ItemMapper.class).item(1).getName());
            System.in.read();
        }
    }
}
