package io.jalchemy.tests.renamed;

import io.jalchemy.mapping.Entity;
import io.jalchemy.mapping.ForeignKey;
import io.jalchemy.mapping.MappedColumn;
import io.jalchemy.mapping.OnUpdate;
import io.jalchemy.mapping.PrimaryKey;
import io.jalchemy.mapping.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Has a natural key, which the database writes into the rows that refer to it. */
@Entity(table = "courses")
public class Course {

    @PrimaryKey
    @MappedColumn(length = 20)
    private String code;

    @Relationship(secondary = "course_students", backPopulates = "courses", orderBy = "name")
    private List<Student> students;

    @Relationship(passiveUpdates = false, orderBy = "id")
    private List<Lesson> lessons;

    public Course(String code) {
        this.code = code;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public List<Student> getStudents() {
        return students;
    }

    public List<Lesson> getLessons() {
        return lessons;
    }

    /** Many belong to many. */
    @Entity(table = "students")
    public static class Student {

        @PrimaryKey
        @MappedColumn(length = 20)
        private String name;

        @Relationship(secondary = "course_students", backPopulates = "students", orderBy = "code")
        private List<Course> courses;

        public Student(String name) {
            this.name = name;
        }

        public String getName() {
            return name;
        }

        public void setName(String name) {
            this.name = name;
        }

        public List<Course> getCourses() {
            return courses;
        }
    }

    /** Belongs to a course by a foreign key that follows, whatever the relationship says. */
    @Entity(table = "lessons")
    public static class Lesson {

        @PrimaryKey
        private @Nullable Long id;

        @ForeignKey(value = "courses.code", onUpdate = OnUpdate.CASCADE)
        @MappedColumn(length = 20)
        private @Nullable String courseCode;

        public @Nullable String getCourseCode() {
            return courseCode;
        }

        public void setCourseCode(@Nullable String courseCode) {
            this.courseCode = courseCode;
        }
    }
}
