package io.jalchemy.tests.javadoc;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.PrimaryKey;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Something that holds money, as the examples in Javadoc know it. */
@Entity(table = "accounts")
public class Account {

    @PrimaryKey
    private @Nullable Long id;

    @MappedColumn(precision = 12, scale = 2)
    private BigDecimal balance;

    public Account(BigDecimal balance) {
        this.balance = balance;
    }

    public BigDecimal getBalance() {
        return balance;
    }

    public void setBalance(BigDecimal balance) {
        this.balance = balance;
    }
}
