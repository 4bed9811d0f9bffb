package io.jalchemy.tests.club;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.PolymorphicIdentity;
import io.jalchemy.mapping.Validates;

/** Writes its address in another way. */
@Entity
@PolymorphicIdentity("captain")
public class Captain extends Member {

    public Captain(String email) {
        super(email);
    }

    @Override
    @Validates("email")
    String address(String address) {
        return "captain+" + super.address(address);
    }

    @Override
    @Validates({"phone", "fax"})
    String number(String attribute, String number) {
        return number == null ? null : super.number(attribute, number) + "!";
    }
}
