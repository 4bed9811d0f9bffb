package schemas;

import static io.jalchemy.sql.Sql.count;
import static io.jalchemy.sql.Sql.select;
import static schemas.ProductPath.PRODUCT;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.Index;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.sql.tree.Query;

/** Views over queries in Java. */
@SuppressWarnings("UnusedVariable") // columns need no accessor
interface Views {

    // region view
    @Entity(table = "supplier_totals", view = true, query = "rows")
    class SupplierTotal {

        @PrimaryKey
        private String supplier;

        private long products;

        static Query<?> rows() {
            return select(PRODUCT.supplier, count(PRODUCT.id).as("products"))
                    .where(PRODUCT.cents.isNotNull())
                    .groupBy(PRODUCT.supplier);
        }
        // endregion

        SupplierTotal(String supplier, long products) {
            this.supplier = supplier;
            this.products = products;
        }

        long getProducts() {
            return products;
        }
        // region view continued
    }
    // endregion

    // region materialized
    @Entity(table = "cheap_products", view = true, materialized = true, query = "rows")
    @Index(value = "id", unique = true)
    class CheapProduct {

        @PrimaryKey
        private Long id;

        private String name;

        static Query<?> rows() {
            return select(PRODUCT.id, PRODUCT.name).where(PRODUCT.cents.lt(1000));
        }
        // endregion

        CheapProduct(Long id, String name) {
            this.id = id;
            this.name = name;
        }

        String getName() {
            return name;
        }
        // region materialized continued
    }
    // endregion
}
