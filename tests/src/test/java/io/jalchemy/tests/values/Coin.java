package io.jalchemy.tests.values;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKey;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import java.io.Serializable;
import java.math.BigDecimal;

/** Is in a vault; its key has two parts whose values have several forms. */
@Entity(table = "coins")
public class Coin implements Serializable {

    private static final long serialVersionUID = 1;

    @PrimaryKey
    private byte[] series;

    @PrimaryKey
    @MappedColumn(precision = 8, scale = 2)
    private BigDecimal worth;

    @ForeignKey("vaults.id")
    private byte[] vaultId;

    @Relationship(backPopulates = "coins")
    private Vault vault;

    public Coin(byte[] series, BigDecimal worth, Vault vault) {
        this.series = series;
        this.worth = worth;
        this.vault = vault;
    }

    public BigDecimal getWorth() {
        return worth;
    }

    public Vault getVault() {
        return vault;
    }
}
