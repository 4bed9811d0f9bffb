package shop

import io.jalchemy.mapping.Entity
import io.jalchemy.mapping.ForeignKey
import io.jalchemy.mapping.MappedColumn
import io.jalchemy.mapping.Mixin
import io.jalchemy.mapping.Nullness
import io.jalchemy.mapping.PolymorphicIdentity
import io.jalchemy.mapping.PolymorphicOn
import io.jalchemy.mapping.PrimaryKey
import io.jalchemy.mapping.Relationship
import io.jalchemy.mapping.Unmapped
import java.math.BigDecimal
import java.time.Instant
import java.util.UUID

@Mixin
abstract class Timestamps {
    var createdAt: Instant = Instant.EPOCH
        protected set
    var changedAt: Instant? = null
}

enum class Color { RED, GREEN }

/** What a class may have beside its columns: a companion, accessors of its own, inner classes, lambdas, a data class's methods. */
@Entity(table = "owners")
data class Owner(
    var name: String,
    var age: Int? = null,
    val born: Long = 7,
    @PrimaryKey val id: Long? = null,
) : Timestamps() {
    val constant: Int = 5
    val word = "w"
    private var secret: String = "s"
    val upper: String get() = name.uppercase() + secret
    var shown: String = "x"
        get() = "<$field>"
        set(value) {
            field = value.lowercase()
        }

    @Relationship(backPopulates = "owner", foreignKeys = ["ownerId"])
    var toys: List<Toy> = emptyList()

    @Relationship(backPopulates = "setOwner", foreignKeys = ["setOwnerId"])
    val set: MutableSet<Toy> = mutableSetOf()

    @Relationship(backPopulates = "mapOwner", foreignKeys = ["mapOwnerId"], mapKey = "name")
    var map: Map<String, Toy> = HashMap()

    fun keep(text: String) {
        secret = text
    }

    fun later(): () -> String = { secret + name }

    inner class View {
        fun see() = name + secret
    }

    companion object {
        const val MAX = 3

        @JvmStatic
        fun peek(owner: Owner) = owner.secret
    }
}

@Entity(table = "toys")
@PolymorphicOn("kind")
@PolymorphicIdentity("toy")
open class Toy(
    @PrimaryKey val id: UUID,
    var name: String,
    var price: BigDecimal = BigDecimal.ONE,
    val color: Color = Color.RED,
    var bytes: ByteArray? = null,
    var flag: Boolean = true,
    var isSoft: Boolean = false,
    @MappedColumn(nullable = Nullness.TRUE) var forced: String = "",
) {
    var kind: String = "toy"
        private set

    @ForeignKey("owners.id")
    val ownerId: Long? = null

    @Relationship(backPopulates = "toys", foreignKeys = ["ownerId"])
    var owner: Owner? = null

    @ForeignKey("owners.id")
    val setOwnerId: Long? = null

    @Relationship(backPopulates = "set", foreignKeys = ["setOwnerId"])
    var setOwner: Owner? = null

    @ForeignKey("owners.id")
    val mapOwnerId: Long? = null

    @Relationship(backPopulates = "map", foreignKeys = ["mapOwnerId"])
    var mapOwner: Owner? = null

    @delegate:Transient
    val lazily by lazy { "$name!" }

    @Unmapped
    var unmapped: Int = 9

    @Transient
    var trans: Int = 9
}

@Entity
@PolymorphicIdentity("ball")
class Ball(id: UUID, name: String, var size: Int?) : Toy(id, name) {
    constructor(name: String) : this(UUID.randomUUID(), name, if (name.length > 3) 4 else null)

    init {
        require(name.isNotEmpty())
    }
}

/** Fields that are as visible as their setters, and what a class nested in another one has. */
class Outer {
    @Entity(table = "nested")
    class Nested {
        @PrimaryKey
        lateinit var code: String
        lateinit var text: String
        internal lateinit var hidden: String
        var counted: Int = 1

        fun count() {
            counted++
            counted += 2
        }

        fun isTextThere() = this::text.isInitialized
    }
}
