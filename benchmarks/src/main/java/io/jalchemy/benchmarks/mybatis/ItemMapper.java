package io.jalchemy.benchmarks.mybatis;

import io.jalchemy.benchmarks.startup.plain.Item50;
import org.apache.ibatis.annotations.Select;

/** The only statement of {@link MyBatisStartup}. */
public interface ItemMapper {

    /** The item with a key. */
    @Select("SELECT id, name, email, born, rating, active, created_at FROM item_50 WHERE id = #{id}")
    Item50 item(long id);
}
