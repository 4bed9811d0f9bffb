package shop

import io.jalchemy.mapping.Entity
import io.jalchemy.mapping.ForeignKey
import io.jalchemy.mapping.MappedColumn
import io.jalchemy.mapping.PrimaryKey
import io.jalchemy.mapping.Relationship

// region entities
@Entity(table = "items")
class Item(
    @MappedColumn(length = 80) var name: String, // NOT NULL
    var price: Int = 10,
    var note: String? = null, // may be NULL
) {
    @PrimaryKey
    val id: Long? = null

    @Relationship(backPopulates = "item")
    val reviews: MutableList<Review> = mutableListOf()
}

@Entity(table = "reviews")
class Review(var text: String) {
    @PrimaryKey
    val id: Long? = null

    @ForeignKey("items.id")
    val itemId: Long? = null

    @Relationship(backPopulates = "reviews")
    lateinit var item: Item
}
// endregion
