package shop

import io.jalchemy.engine.Engine
import io.jalchemy.orm.Registry
import io.jalchemy.orm.Session
import io.jalchemy.orm.SessionFactory
import io.jalchemy.sql.Sql.select
import java.util.UUID
import shop.BallPath.BALL
import shop.NestedPath.NESTED
import shop.OwnerPath.OWNER
import shop.ToyPath.TOY

/** Stores what the other files declare, changes it, and prints what is read in a session of its own. */
object Checks {
    @JvmStatic
    fun main(args: Array<String>) {
        main()
        Engine.create("sqlite::memory:").use { engine ->
            val registry = Registry.of(OWNER, TOY, BALL, NESTED)
            registry.metadata().createAll(engine)
            val sessions = SessionFactory.of(engine, registry)
            store(sessions)
            print(sessions)
            change(sessions)
            print(sessions)
            nested(sessions)
        }
    }

    private fun store(sessions: SessionFactory) = sessions.transaction { session ->
        val owner = Owner("Ann")
        owner.toys = listOf(Toy(UUID.randomUUID(), "doll"), Ball("big ball"))
        owner.set.add(owner.toys[1])
        owner.map = mapOf("doll" to owner.toys[0])
        session.add(owner)
    }

    private fun change(sessions: SessionFactory) = sessions.transaction { session ->
        val owner = session.scalars(select(OWNER)).one()
        owner.keep("t")
        owner.age = 3
        owner.shown = "LOUD"
        owner.toys = owner.toys.filter { it.name == "doll" }
        owner.set.clear()
        owner.map = emptyMap()
        (session.scalars(select(BALL)).one()).size = null
    }

    private fun print(sessions: SessionFactory) = sessions.transaction { session ->
        val owner = session.scalars(select(OWNER)).one()
        println("stored: ${columns(owner)} ${methods(owner)} ${relationships(owner)} ${balls(session)}")
    }

    private fun columns(owner: Owner) =
        listOf(owner.name, owner.age, owner.born, owner.id, owner.constant, owner.word, owner.shown, owner.createdAt, owner.changedAt)

    private fun methods(owner: Owner) = listOf(
        owner.upper,
        owner.later()(),
        owner.View().see(),
        Owner.peek(owner),
        owner.component1(),
        owner.copy(id = null) == owner,
        owner.copy() == owner,
    )

    private fun relationships(owner: Owner) =
        listOf(owner.toys.map { it.name }.sorted(), owner.set.map { it.name }, owner.map.keys)

    private fun balls(session: Session) = session.scalars(select(BALL)).one().let { ball ->
        listOf(ball.kind, ball.size, ball.price, ball.color, ball.bytes, ball.flag, ball.isSoft, ball.forced, ball.unmapped)
    }

    private fun nested(sessions: SessionFactory) {
        val created = Outer.Nested()
        val before = created.isTextThere()
        val thrown = runCatching { created.text }.exceptionOrNull()
        created.code = "a"
        created.text = "first"
        created.hidden = "under"
        sessions.transaction { session -> session.add(created) }
        sessions.transaction { session ->
            val found = session.getOne(NESTED, "a")
            found.text = found.text + ", second"
            found.count()
        }
        sessions.transaction { session ->
            val found = session.getOne(NESTED, "a")
            val values = listOf(found.text, found.hidden, found.counted, found.isTextThere())
            println("stored: $before ${thrown?.javaClass?.simpleName} $values")
        }
    }
}
