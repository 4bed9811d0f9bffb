package io.jalchemy.processor.read;

import io.jalchemy.processor.model.AttributeInfo;
import io.jalchemy.processor.model.EntityInfo;
import io.jalchemy.processor.model.TableInfo;
import io.jalchemy.processor.model.ValidatorInfo;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Reads entities: their fields, those of their mixins, and the properties of their table. */
public final class EntityReader {

    private final Types types;
    private final Problems problems;
    private final DeclarationOrigins origins;
    private final ColumnReader columns;
    private final RelationshipReader relationships;
    private final ValidatorReader validators;
    private final LoadMethodReader loadMethods;
    private final HiddenTypes hidden;

    /** Creates a reader of the classes of {@code environment} that reports to {@code problems}. */
    public EntityReader(ProcessingEnvironment environment, Problems problems, DeclarationOrigins origins) {
        this(environment.getTypeUtils(), problems, origins);
    }

    /** Returns the model of {@code type}, which is an entity. */
    public EntityInfo read(TypeElement type) {
        TypeElement parent = mapped(type, "Entity");
        List<AttributeInfo> inherited = new ArrayList<>();
        Problems silent = new Problems(new SilentMessager(), origins);
        EntityReader quiet = new EntityReader(types, silent, origins);
        for (TypeElement each = parent; each != null; each = mapped(each, "Entity")) {
            inherited.addAll(0, quiet.attributes(type, each));
        }
        boolean right = KindsOfClasses.check(type, problems);
        List<AttributeInfo> own = (right ? this : quiet).attributes(type, type);
        List<AttributeInfo> all = new ArrayList<>(inherited);
        all.addAll(own);
        List<ValidatorInfo> above = new ArrayList<>();
        for (TypeElement each = parent; each != null; each = mapped(each, "Entity")) {
            above.addAll(quiet.validators.read(each, inherited, List.of()));
        }
        Set<String> loadedAbove = new LinkedHashSet<>();
        for (TypeElement each = parent; each != null; each = mapped(each, "Entity")) {
            loadedAbove.addAll(quiet.loadMethods.read(each, Set.of()));
        }
        String simple = type.getSimpleName().toString();
        return new EntityInfo(
                type,
                Names.packageOf(type),
                simple + "Path",
                Names.constant(simple),
                parent,
                table(type, parent, inherited, own),
                own,
                inherited,
                (right ? this : quiet).validators.read(type, all, above),
                (right ? this : quiet).loadMethods.read(type, loadedAbove));
    }

    /** Returns all attributes of {@code type}, an entity, and reports nothing. */
    public List<AttributeInfo> attributes(TypeElement type) {
        EntityReader quiet = new EntityReader(types, new Problems(new SilentMessager(), origins), origins);
        List<AttributeInfo> all = new ArrayList<>();
        for (TypeElement each = type; each != null; each = mapped(each, "Entity")) {
            all.addAll(0, quiet.attributes(type, each));
        }
        return all;
    }

    private EntityReader(Types types, Problems problems, DeclarationOrigins origins) {
        this.types = types;
        this.problems = problems;
        this.origins = origins;
        MadeClasses made = new MadeClasses(types, problems);
        this.columns = new ColumnReader(new TypeReader(types), made, problems, origins);
        this.relationships = new RelationshipReader(new CollectionReader(types, made, problems), problems);
        this.validators = new ValidatorReader(types, problems);
        this.loadMethods = new LoadMethodReader(problems);
        this.hidden = new HiddenTypes(problems);
    }

    /** Returns the nearest superclass with that annotation, skipping mixins; null for none. */
    public static @Nullable TypeElement mapped(TypeElement type, String annotation) {
        TypeMirror superclass = type.getSuperclass();
        while (superclass instanceof DeclaredType declared) {
            TypeElement element = (TypeElement) declared.asElement();
            if (AnnotationValues.of(element, annotation).present()) {
                return element;
            }
            superclass = element.getSuperclass();
        }
        return null;
    }

    /** Returns the nearest superclass that is an entity or a mixin; null for none. */
    public static @Nullable TypeElement nearestMapped(TypeElement type) {
        TypeMirror superclass = type.getSuperclass();
        while (superclass instanceof DeclaredType declared) {
            TypeElement element = (TypeElement) declared.asElement();
            if (AnnotationValues.of(element, "Entity").present()
                    || AnnotationValues.of(element, "Mixin").present()) {
                return element;
            }
            superclass = element.getSuperclass();
        }
        return null;
    }

    /**
     * Returns the attributes that {@code declaring} and the mixins between it and the next entity declare, with their types as members of
     * {@code seen}.
     */
    private List<AttributeInfo> attributes(TypeElement seen, TypeElement declaring) {
        List<AttributeInfo> all = new ArrayList<>();
        for (TypeElement each : selfAndMixins(declaring)) {
            List<AttributeInfo> here = new ArrayList<>();
            for (VariableElement field : mappedFields(each)) {
                AttributeInfo attribute = attribute(seen, field);
                if (attribute != null) {
                    here.add(attribute);
                }
            }
            all.addAll(0, here);
        }
        return all;
    }

    /** Returns the fields of {@code type} that are mapped: neither static nor transient nor annotated with {@code @Unmapped}. */
    public static List<VariableElement> mappedFields(TypeElement type) {
        return ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
                .filter(field -> field.getKind() == ElementKind.FIELD)
                .filter(field -> !field.getModifiers().contains(Modifier.STATIC))
                .filter(field -> !field.getModifiers().contains(Modifier.TRANSIENT))
                .filter(field -> !AnnotationValues.of(field, "Unmapped").present())
                .toList();
    }

    private @Nullable AttributeInfo attribute(TypeElement seen, VariableElement field) {
        if (problems.isRefused(field)) {
            return null;
        }
        if (Unresolved.isIn(field)) {
            problems.suppress(field);
            return null;
        }
        TypeMirror type = types.asMemberOf((DeclaredType) seen.asType(), field);
        String where = Names.attribute(field);
        if (!field.getModifiers().contains(Modifier.PRIVATE) && !KotlinClasses.hasGetter(field)) {
            problems.error(
                    field,
                    "NOT_PRIVATE",
                    where
                            + " is mapped but not private, so other classes could change it unseen. Make it private, or leave"
                            + " it out with @Unmapped.");
        }
        if (field.getConstantValue() != null && !KotlinClasses.isKotlin(field.getEnclosingElement())) {
            problems.error(
                    field,
                    "CONSTANT",
                    where
                            + " is a constant, which javac writes into the code that reads it. Make it static, or assign it in"
                            + " a constructor.");
        }
        boolean relationship = AnnotationValues.of(field, "Relationship").present();
        if (!relationship && isUnmarked(field, type)) {
            problems.error(
                    field,
                    "NO_RELATIONSHIP",
                    where + " holds " + (isEntity(type) ? "an entity" : "entities") + ". " + declaration(type)
                            + "ark it with @Relationship, or leave it out with @Unmapped.");
            return null;
        }
        if (hidden.isHidden(seen, field, type)) {
            return null;
        }
        return relationship ? relationships.read(field, type) : columns.read(field, type);
    }

    /** Returns the beginning of the advice to mark a field: how to declare it, if relationships cannot have its type. */
    private static String declaration(TypeMirror type) {
        TypeMirror held = CollectionReader.held(type);
        if (held == null || isCollection(type)) {
            return "M";
        }
        boolean optional = type.toString().startsWith("java.util.Optional<");
        return "Declare it as " + (optional ? "@Nullable " + Names.shown(held) : "List<" + Names.shown(held) + ">")
                + " and m";
    }

    /** Returns whether {@code field}, which is not marked as a relationship, holds an entity, or entities without saying how to store them. */
    private static boolean isUnmarked(VariableElement field, TypeMirror type) {
        if (isEntity(type)) {
            return true;
        }
        TypeMirror held = CollectionReader.held(type);
        return held != null
                && isEntity(held)
                && AnnotationValues.of(field, "MappedColumn").type("type") == null;
    }

    /** Returns whether fields of {@code type} are collections, as far as the library has them. */
    public static boolean isCollection(TypeMirror type) {
        return type instanceof DeclaredType declared
                && !CollectionReader.kind((TypeElement) declared.asElement()).equals("SCALAR");
    }

    private static boolean isEntity(TypeMirror type) {
        return type instanceof DeclaredType declared
                && AnnotationValues.of(declared.asElement(), "Entity").present();
    }

    private static TableInfo table(
            TypeElement type, @Nullable TypeElement parent, List<AttributeInfo> inherited, List<AttributeInfo> own) {
        AnnotationValues entity = AnnotationValues.of(type, "Entity");
        boolean shared = parent != null && entity.text("table").isEmpty();
        AnnotationValues on = AnnotationValues.of(type, "PolymorphicOn");
        AnnotationValues identity = AnnotationValues.of(type, "PolymorphicIdentity");
        return new TableInfo(
                tableName(type),
                entity.text("schema"),
                entity.text("comment"),
                entity.flag("view", false),
                entity.text("query"),
                entity.flag("materialized", false),
                on.present() ? on.text("value") : null,
                identity.present() ? identity.text("value") : null,
                shared,
                TableElementReader.read(type, shared ? own(inherited, own) : own));
    }

    private static List<AttributeInfo> own(List<AttributeInfo> inherited, List<AttributeInfo> own) {
        List<AttributeInfo> all = new ArrayList<>(own);
        all.addAll(inherited);
        return all;
    }

    /** Returns the name of the table that contains the rows of {@code type}: its own, or that of the entity above it. */
    public static String tableName(TypeElement type) {
        String given = AnnotationValues.of(type, "Entity").text("table");
        TypeElement parent = mapped(type, "Entity");
        if (!given.isEmpty()) {
            return given;
        }
        return parent == null ? Names.snake(type.getSimpleName().toString()) : tableName(parent);
    }

    /** Returns {@code type} and the mixins between it and the next entity. */
    public static List<TypeElement> selfAndMixins(TypeElement type) {
        List<TypeElement> all = new ArrayList<>();
        all.add(type);
        TypeElement next = nearestMapped(type);
        while (next != null && AnnotationValues.of(next, "Mixin").present()) {
            all.add(next);
            next = nearestMapped(next);
        }
        return all;
    }

    /** Returns the name of the column of {@code field}. */
    public static String columnName(Element field) {
        String given = AnnotationValues.of(field, "MappedColumn").text("name");
        return given.isEmpty() ? Names.snake(field.getSimpleName().toString()) : given;
    }
}
