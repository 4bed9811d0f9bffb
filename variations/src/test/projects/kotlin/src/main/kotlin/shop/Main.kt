package shop

import io.jalchemy.engine.Engine
import io.jalchemy.orm.Registry
import io.jalchemy.orm.Session
import io.jalchemy.orm.SessionFactory
import io.jalchemy.sql.Sql.select
import shop.ItemPath.ITEM
import shop.ReviewPath.REVIEW

// region transaction
fun <R> SessionFactory.transaction(work: (Session) -> R): R = fromTransaction<R, RuntimeException> { work(it) }
// endregion

fun main() {
    Engine.create("sqlite::memory:").use { engine ->
        val registry = Registry.of(ITEM, REVIEW)
        registry.metadata().createAll(engine)
        val sessions = SessionFactory.of(engine, registry)
        sessions.inTransaction<RuntimeException> { session -> session.add(Item("lamp")) }
        // region program
        sessions.transaction { session ->
            val item = session.scalars(select(ITEM).where(ITEM.name.eq("lamp"))).one()
            item.name = "desk lamp"
            item.reviews.add(Review("bright"))
        }
        // endregion
        sessions.transaction { session ->
            val review = session.scalars(select(REVIEW)).one()
            println("stored: ${review.item.name}, ${review.item.price}, ${review.item.note}, ${review.text}")
        }
    }
}
