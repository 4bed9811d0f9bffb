package io.jalchemy.tests.mutable;

import io.jalchemy.mapping.Array;
import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.Nullness;
import io.jalchemy.mapping.PrimaryKey;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;

/** Has arrays, which not every database has. */
@Entity(table = "arrays")
public class Arrays implements Serializable {

    private static final long serialVersionUID = 1;

    @PrimaryKey
    private Long id;

    private String name;

    @MappedColumn(type = Array.class, nullable = Nullness.TRUE)
    private List<String> words;

    @MappedColumn(nullable = Nullness.TRUE)
    private String[] names;

    @MappedColumn(nullable = Nullness.TRUE)
    private int[] numbers;

    @MappedColumn(type = Array.class, nullable = Nullness.TRUE)
    private List<Instant> moments;

    @MappedColumn(nullable = Nullness.TRUE)
    private LocalDateTime[] times;

    @MappedColumn(type = Array.class, nullable = Nullness.TRUE)
    private List<byte[]> blobs;

    public Arrays(String name) {
        this.name = name;
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

    public List<String> getWords() {
        return words;
    }

    public void setWords(List<String> words) {
        this.words = words;
    }

    public String[] getNames() {
        return names;
    }

    public void setNames(String[] names) {
        this.names = names;
    }

    public int[] getNumbers() {
        return numbers;
    }

    public void setNumbers(int[] numbers) {
        this.numbers = numbers;
    }

    public List<Instant> getMoments() {
        return moments;
    }

    public void setMoments(List<Instant> moments) {
        this.moments = moments;
    }

    public LocalDateTime[] getTimes() {
        return times;
    }

    public void setTimes(LocalDateTime[] times) {
        this.times = times;
    }

    public List<byte[]> getBlobs() {
        return blobs;
    }

    public void setBlobs(List<byte[]> blobs) {
        this.blobs = blobs;
    }
}
