package io.jalchemy.tests.mutable;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.Json;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.Nullness;
import io.jalchemy.mapping.PrimaryKey;
import java.io.Serializable;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/** Has values of each kind that every database has. */
@Entity(table = "docs")
public class Doc implements Serializable {

    private static final long serialVersionUID = 1;

    @PrimaryKey
    private Long id;

    private String name;

    @MappedColumn(name = "the_map", type = Json.class, nullable = Nullness.TRUE)
    private Map<String, Object> map;

    @MappedColumn(type = Json.class, nullable = Nullness.TRUE)
    private List<Object> list;

    @MappedColumn(type = Json.class, nullable = Nullness.TRUE)
    private Prefs prefs;

    @MappedColumn(nullable = Nullness.TRUE)
    private byte[] bytes;

    @MappedColumn(type = Flags.class, nullable = Nullness.TRUE)
    private BitSet flags;

    @MappedColumn(type = Json.class, deferred = true, nullable = Nullness.TRUE)
    private Map<String, Object> lateMap;

    @MappedColumn(deferred = true, nullable = Nullness.TRUE)
    private byte[] lateBytes;

    @MappedColumn(type = Json.class, mutable = Nullness.FALSE, nullable = Nullness.TRUE)
    private Map<String, Object> fixedMap;

    @MappedColumn(mutable = Nullness.FALSE, nullable = Nullness.TRUE)
    private byte[] fixedBytes;

    @MappedColumn(type = Counted.Type.class, nullable = Nullness.TRUE)
    private Counted counted;

    @MappedColumn(type = Moment.Type.class, nullable = Nullness.TRUE)
    private Moment moment;

    @MappedColumn(insertDefault = SharedBytes.class)
    private byte[] marks;

    public Doc(String name) {
        this.name = name;
    }

    public Doc(String name, Map<String, Object> map, List<Object> list, Prefs prefs, byte[] bytes, BitSet flags) {
        this.name = name;
        this.map = map;
        this.list = list;
        this.prefs = prefs;
        this.bytes = bytes;
        this.flags = flags;
    }

    public Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Map<String, Object> getMap() {
        return map;
    }

    public void setMap(Map<String, Object> map) {
        this.map = map;
    }

    public List<Object> getList() {
        return list;
    }

    public void setList(List<Object> list) {
        this.list = list;
    }

    public Prefs getPrefs() {
        return prefs;
    }

    public void setPrefs(Prefs prefs) {
        this.prefs = prefs;
    }

    public byte[] getBytes() {
        return bytes;
    }

    public void setBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    public BitSet getFlags() {
        return flags;
    }

    public void setFlags(BitSet flags) {
        this.flags = flags;
    }

    public Map<String, Object> getLateMap() {
        return lateMap;
    }

    public void setLateMap(Map<String, Object> lateMap) {
        this.lateMap = lateMap;
    }

    public byte[] getLateBytes() {
        return lateBytes;
    }

    public void setLateBytes(byte[] lateBytes) {
        this.lateBytes = lateBytes;
    }

    public Map<String, Object> getFixedMap() {
        return fixedMap;
    }

    public void setFixedMap(Map<String, Object> fixedMap) {
        this.fixedMap = fixedMap;
    }

    public byte[] getFixedBytes() {
        return fixedBytes;
    }

    public void setFixedBytes(byte[] fixedBytes) {
        this.fixedBytes = fixedBytes;
    }

    public Counted getCounted() {
        return counted;
    }

    public void setCounted(Counted counted) {
        this.counted = counted;
    }

    public Moment getMoment() {
        return moment;
    }

    public void setMoment(Moment moment) {
        this.moment = moment;
    }

    public byte[] getMarks() {
        return marks;
    }
}
