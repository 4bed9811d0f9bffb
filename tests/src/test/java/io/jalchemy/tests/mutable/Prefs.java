package io.jalchemy.tests.mutable;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** Kept as JSON, and changed in place. */
public class Prefs implements Serializable {

    private static final long serialVersionUID = 1;

    private String color = "red";
    private List<String> tabs = new ArrayList<>();

    public String getColor() {
        return color;
    }

    public void setColor(String color) {
        this.color = color;
    }

    public List<String> getTabs() {
        return tabs;
    }

    public void setTabs(List<String> tabs) {
        this.tabs = tabs;
    }
}
