package io.jalchemy.migrate.operation;

import io.jalchemy.sql.schema.NamedType;
import io.jalchemy.sql.schema.Sequence;
import io.jalchemy.sql.schema.TableName;
import org.jspecify.annotations.Nullable;

/** An operation on something else that a schema has: sequences, types, and the schema itself. */
public sealed interface SchemaObjectOperation extends Operation {

    /**
     * Creates a schema.
     *
     * @param name its name
     * @param ifNotExists whether to do nothing if there is one of its name
     */
    record CreateSchema(String name, boolean ifNotExists) implements SchemaObjectOperation {

        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.createSchema(this);
        }

        @Override
        public Operation reverse() {
            return new DropSchema(name, ifNotExists);
        }

        @Override
        public String describe() {
            return "create schema " + name;
        }
    }

    /**
     * Drops a schema, which is empty.
     *
     * @param name its name
     * @param ifExists whether to do nothing if there is none of its name
     */
    record DropSchema(String name, boolean ifExists) implements SchemaObjectOperation {

        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.dropSchema(this);
        }

        @Override
        public Operation reverse() {
            return new CreateSchema(name, ifExists);
        }

        @Override
        public String describe() {
            return "drop schema " + name;
        }
    }

    /**
     * Creates a sequence.
     *
     * @param sequence the sequence
     * @param ifNotExists whether to do nothing if there is one of its name
     */
    record CreateSequence(Sequence sequence, boolean ifNotExists) implements SchemaObjectOperation {

        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.createSequence(this);
        }

        @Override
        public Operation reverse() {
            return new DropSequence(sequence.sequenceName(), sequence, ifNotExists);
        }

        @Override
        public String describe() {
            return "create sequence " + sequence.sequenceName();
        }
    }

    /**
     * Gives a sequence other options, of which the first value is left out: it counts on from where it is.
     *
     * @param to the sequence as it is to be
     * @param from the sequence as it is; null if it is not known, and the operation cannot be undone
     */
    record AlterSequence(Sequence to, @Nullable Sequence from) implements SchemaObjectOperation {

        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.alterSequence(this);
        }

        @Override
        public Operation reverse() {
            if (from == null) {
                throw Operation.irreversible(
                        this, "it does not say what the sequence was. Give both to alterSequence.");
            }
            return new AlterSequence(from, to);
        }

        @Override
        public String describe() {
            return "alter sequence " + to.sequenceName();
        }
    }

    /**
     * Drops a sequence.
     *
     * @param name its name
     * @param former the sequence as it was; null if it is not known, and the operation cannot be undone
     * @param ifExists whether to do nothing if there is none of its name
     */
    record DropSequence(TableName name, @Nullable Sequence former, boolean ifExists) implements SchemaObjectOperation {

        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.dropSequence(this);
        }

        @Override
        public Operation reverse() {
            if (former == null) {
                throw Operation.irreversible(
                        this, "it does not say what the sequence was. Give the whole sequence to dropSequence.");
            }
            return new CreateSequence(former, ifExists);
        }

        @Override
        public String describe() {
            return "drop sequence " + name;
        }
    }

    /**
     * Creates the type of an enum, a domain or a composite type.
     *
     * @param type the type
     */
    record CreateType(NamedType type) implements SchemaObjectOperation {

        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.createType(this);
        }

        @Override
        public Operation reverse() {
            return new DropType(type, false);
        }

        @Override
        public String describe() {
            return "create type " + type.typeName();
        }
    }

    /**
     * Drops the type of an enum, a domain or a composite type.
     *
     * @param former the type as it was
     * @param ifExists whether to do nothing if there is none of its name
     */
    record DropType(NamedType former, boolean ifExists) implements SchemaObjectOperation {

        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.dropType(this);
        }

        @Override
        public Operation reverse() {
            return new CreateType(former);
        }

        @Override
        public String describe() {
            return "drop type " + former.typeName();
        }
    }

    /**
     * Adds a label to an enum's type. It can be used when the transaction is committed.
     *
     * @param type the name of the type
     * @param label the new label
     * @param before the label that comes after it; null if it is put after {@code after}, or last
     * @param after the label that comes before it; null if it is put before {@code before}, or last
     */
    record AddEnumLabel(
            TableName type,
            String label,
            @Nullable String before,
            @Nullable String after) implements SchemaObjectOperation {

        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.addEnumLabel(this);
        }

        @Override
        public Operation reverse() {
            throw Operation.irreversible(
                    this,
                    "labels of an enum's type cannot be dropped. Write a new type, and cast the columns to it by alterColumn.");
        }

        @Override
        public String describe() {
            return "add label " + label + " to type " + type;
        }
    }

    /**
     * Gives a label of an enum's type another name.
     *
     * @param type the name of the type
     * @param label the label
     * @param newLabel its new name
     */
    record RenameEnumLabel(TableName type, String label, String newLabel) implements SchemaObjectOperation {

        @Override
        public <R> R accept(OperationVisitor<R> visitor) {
            return visitor.renameEnumLabel(this);
        }

        @Override
        public Operation reverse() {
            return new RenameEnumLabel(type, newLabel, label);
        }

        @Override
        public String describe() {
            return "rename label " + label + " of type " + type + " to " + newLabel;
        }
    }
}
