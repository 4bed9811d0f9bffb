package io.jalchemy.tests.values;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** Has bytes for a key, and coins. */
@Entity(table = "vaults")
public class Vault implements Serializable {

    private static final long serialVersionUID = 1;

    @PrimaryKey
    private byte[] id;

    private String name;

    @Relationship(backPopulates = "vault")
    private List<Coin> coins = new ArrayList<>();

    public Vault(byte[] id, String name) {
        this.id = id;
        this.name = name;
    }

    public byte[] getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public List<Coin> getCoins() {
        return coins;
    }
}
