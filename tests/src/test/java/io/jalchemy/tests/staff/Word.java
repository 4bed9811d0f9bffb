package io.jalchemy.tests.staff;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.PrimaryKey;

/** Has a key that the program gives it. */
@Entity(table = "words")
public class Word {

    @PrimaryKey
    private String text;

    private String meaning;

    public Word(String text, String meaning) {
        this.text = text;
        this.meaning = meaning;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public void setMeaning(String meaning) {
        this.meaning = meaning;
    }

    public String getMeaning() {
        return meaning;
    }
}
